"""Turns the labelled pairs into SBOMs, runs a peer on them, and scores any list of findings on the same pairs.

    python3 compare.py sboms FOLDER                      one CycloneDX file per group (and per distribution)
    python3 compare.py trivy FOLDER BINARY CACHE         runs `trivy sbom` on each, writes FOLDER/trivy.tsv
    python3 compare.py score FINDINGS.tsv [--half NAME]  precision, recall and F1, per group and in all

FINDINGS.tsv has two columns, no header: the id of the line (it is the bom-ref in the SBOMs) and the vulnerability found. Figures only
are printed, never a line, so that the sealed half stays sealed.
"""
import argparse
import collections
import csv
import json
import pathlib
import re
import subprocess
import sys

LABELLED = (
    pathlib.Path(__file__).resolve().parents[2]
    / "domain/src/test/resources/org/wardkeep/vulnerability/components/labelled"
)
DISTRIBUTIONS = {"almalinux": "alma", "redhat": "redhat"}


def pairs(half=None):
    for name in ("development", "sealed"):
        if half in (None, name):
            with open(LABELLED / f"{name}.tsv", encoding="utf-8", newline="") as file:
                yield from csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)


def group(row):
    return row["id"].partition("-")[0]


def distribution(row):
    """Name and version of the distribution the purl states, or None."""
    purl = re.match(r"pkg:(rpm|deb|apk)/([^/]+)/.*[?&]distro=[a-z]+-([0-9.]+)", row["purl"])
    return (DISTRIBUTIONS.get(purl[2], purl[2]), purl[3]) if purl else None


def component(row):
    made = {"bom-ref": row["id"], "type": "library", "name": row["name"], "version": row["version"]}
    if row["supplier"]:
        made["supplier"] = {"name": row["supplier"]}
    for key in ("purl", "cpe"):
        if row[key]:
            made[key] = row[key]
    return made


def sbom(rows, system):
    """One SBOM; the operating system holds its packages, which Trivy wants to see."""
    components = [component(row) for row in rows]
    root = {"bom-ref": "root", "type": "application", "name": "labelled"}
    edges = [{"ref": "root", "dependsOn": [made["bom-ref"] for made in components]}]
    if system:
        holder = {"bom-ref": "os", "type": "operating-system", "name": system[0], "version": system[1]}
        edges = [{"ref": "root", "dependsOn": ["os"]}, {"ref": "os", "dependsOn": edges[0]["dependsOn"]}]
        components.append(holder)
    return {
        "bomFormat": "CycloneDX",
        "specVersion": "1.5",
        "version": 1,
        "metadata": {"component": root},
        "components": components,
        "dependencies": edges,
    }


def write_sboms(folder):
    folder.mkdir(parents=True, exist_ok=True)
    parts = collections.defaultdict(list)
    for row in pairs():
        parts[group(row), distribution(row)].append(row)
    for (name, system), rows in parts.items():
        # One package per SBOM line: Trivy and others fold equal packages into one.
        layers = collections.defaultdict(list)
        seen = collections.Counter()
        for row in rows:
            key = (row["purl"] or row["cpe"], row["name"], row["version"])
            layers[seen[key]].append(row)
            seen[key] += 1
        for layer, layered in layers.items():
            label = "-".join([name, *(system or ()), str(layer)])
            (folder / f"{label}.cdx.json").write_text(json.dumps(sbom(layered, system), indent=1))


def run_trivy(folder, binary, cache):
    found = []
    for file in sorted(folder.glob("*.cdx.json")):
        command = [binary, "--cache-dir", cache, "--quiet", "sbom", "--skip-db-update", "--offline-scan"]
        done = subprocess.run([*command, "--format", "json", str(file)], capture_output=True, text=True)
        if done.returncode:
            sys.exit(f"{file.name}: {binary} ended with {done.returncode}: {done.stderr.strip()[-300:]}")
        for result in json.loads(done.stdout).get("Results") or []:
            for hit in result.get("Vulnerabilities") or []:
                reference = hit.get("PkgRef") or hit.get("PkgIdentifier", {}).get("BOMRef", "")
                found.append((reference, hit["VulnerabilityID"]))
    with open(folder / "trivy.tsv", "w", encoding="utf-8") as out:
        out.writelines(f"{reference}\t{vulnerability}\n" for reference, vulnerability in found)


def score(findings, half):
    with open(findings, encoding="utf-8") as file:
        found = {tuple(line.rstrip("\n").split("\t")[:2]) for line in file}
    counts = collections.defaultdict(collections.Counter)
    for row in pairs(half):
        said = (row["id"], row["vulnerability"]) in found
        for key in (group(row), "all"):
            counts[key][row["label"], said] += 1
    print(f"{'group':6}{'pairs':>6}{'right':>7}{'false':>7}{'missed':>8}{'precision':>11}{'recall':>8}{'F1':>7}{'unclear said':>14}")
    for key in sorted(counts, key=lambda name: (name == "all", name)):
        count = counts[key]
        hit, missed = count["affected", True], count["affected", False]
        false = count["not-affected", True]
        decided = hit + missed + false + count["not-affected", False]
        precision = hit / (hit + false) if hit + false else float("nan")
        recall = hit / (hit + missed) if hit + missed else float("nan")
        both = 2 * hit / (2 * hit + false + missed) if hit + false + missed else float("nan")
        print(f"{key:6}{decided:6}{hit:7}{false:7}{missed:8}{precision:11.3f}{recall:8.3f}{both:7.3f}{count['unclear', True]:14}")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    commands = parser.add_subparsers(dest="command", required=True)
    commands.add_parser("sboms").add_argument("folder", type=pathlib.Path)
    trivy = commands.add_parser("trivy")
    trivy.add_argument("folder", type=pathlib.Path)
    trivy.add_argument("binary")
    trivy.add_argument("cache")
    scoring = commands.add_parser("score")
    scoring.add_argument("findings", type=pathlib.Path)
    scoring.add_argument("--half", choices=("development", "sealed"))
    given = parser.parse_args()
    if given.command == "sboms":
        write_sboms(given.folder)
    elif given.command == "trivy":
        run_trivy(given.folder, given.binary, given.cache)
    else:
        score(given.findings, given.half)


if __name__ == "__main__":
    main()
