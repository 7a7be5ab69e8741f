"""Builds the database Trivy reads (schema 2) from the OSV archives in the shared data.

    python3 trivy_database.py SHARED_DATA CACHE_FOLDER

Ranges and single versions are rewritten as trivy-db does: ">=introduced, <fixed" and "=version". Trivy has no driver for CRAN and
OSS-Fuzz; the data has no Maven and no npm, so Trivy gets none. Withdrawn records are left out, as trivy-db leaves them out.
"""
import json
import pathlib
import re
import sys
import zipfile

import bbolt

DRIVERS = {"PyPI": "pip", "Go": "go", "crates.io": "cargo", "Packagist": "composer", "Bitnami": "bitnami"}
SOURCE = {"ID": "osv", "Name": "Open Source Vulnerability", "URL": "https://osv.dev/"}
ALMA = {"ID": "alma", "Name": "AlmaLinux Product Errata", "URL": "https://errata.almalinux.org/"}


def records(shared, ecosystem):
    with zipfile.ZipFile(shared / "vulnerability" / "osv" / ecosystem / "all.zip") as archive:
        for name in archive.namelist():
            record = json.loads(archive.read(name))
            if "withdrawn" not in record:
                yield record


def constraints(affected):
    """VulnerableVersions and PatchedVersions of one OSV entry."""
    vulnerable, patched = [], []
    for span in affected.get("ranges", []):
        if span["type"] == "GIT":
            continue
        low = None
        for event in span["events"]:
            if "introduced" in event:
                low = event["introduced"]
                vulnerable.append([f">={low}" if low != "0" else ">=0"])
            elif "fixed" in event and vulnerable:
                vulnerable[-1].append(f"<{event['fixed']}")
                patched.append(event["fixed"])
            elif "last_affected" in event and vulnerable:
                vulnerable[-1].append(f"<={event['last_affected']}")
    return [", ".join(part) for part in vulnerable], patched


def identifiers(record):
    cves = [name for name in record.get("aliases", []) if name.startswith("CVE-")]
    return cves or [record["id"]]


def normalised(driver, name):
    name = name.lower() if driver in ("pip", "composer", "bitnami") else name
    return re.sub(r"[_.]", "-", name) if driver == "pip" else name


def put(tree, *path_and_value):
    *path, key, value = path_and_value
    for step in path:
        tree = tree.setdefault(step.encode(), {})
    tree[key.encode()] = json.dumps(value).encode()


def build(shared):
    tree, ranges = {}, {}
    for ecosystem, driver in DRIVERS.items():
        bucket = f"{driver}::{SOURCE['Name']}"
        put(tree, "data-source", bucket, SOURCE)
        for record in records(shared, ecosystem):
            for affected in record.get("affected", []):
                package = affected.get("package", {})
                vulnerable, patched = constraints(affected)
                vulnerable += [f"={version}" for version in affected.get("versions", [])]
                if not vulnerable or package.get("ecosystem", "").split(":")[0] != ecosystem:
                    continue
                for vulnerability in identifiers(record):
                    name = normalised(driver, package["name"])
                    advisory = ranges.setdefault(
                        (bucket, name, vulnerability), {"VulnerableVersions": [], "PatchedVersions": []}
                    )
                    # One record may name a package several times, each time with other ranges.
                    advisory["VulnerableVersions"] += vulnerable
                    advisory["PatchedVersions"] += patched
                    put(tree, "vulnerability", vulnerability, detail(record))
    for (bucket, name, vulnerability), advisory in ranges.items():
        put(tree, bucket, name, vulnerability, advisory)
    for record in records(shared, "AlmaLinux"):
        cves = [name for name in record.get("related", []) if name.startswith("CVE-")]
        for affected in record.get("affected", []):
            release = affected["package"]["ecosystem"].partition(":")[2]
            bucket = f"alma {release}"
            put(tree, "data-source", bucket, ALMA)
            for span in affected.get("ranges", []):
                for event in span["events"]:
                    for vulnerability in cves if "fixed" in event else []:
                        advisory = {"FixedVersion": event["fixed"]}
                        put(tree, bucket, affected["package"]["name"], vulnerability, advisory)
                        put(tree, "vulnerability", vulnerability, detail(record))
    return tree


def detail(record):
    return {"Title": record.get("summary", record["id"])[:200], "Severity": "HIGH"}


def main(shared, cache):
    folder = pathlib.Path(cache) / "db"
    folder.mkdir(parents=True, exist_ok=True)
    bbolt.write(folder / "trivy.db", build(pathlib.Path(shared)))
    metadata = {
        "Version": 2,
        "NextUpdate": "2099-01-01T00:00:00Z",
        "UpdatedAt": "2026-08-21T00:00:00Z",
        "DownloadedAt": "2026-08-21T00:00:00Z",
    }
    (folder / "metadata.json").write_text(json.dumps(metadata))


if __name__ == "__main__":
    main(*sys.argv[1:])
