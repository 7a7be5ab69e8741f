"""Serves the shared NVD files on the loopback as dependency-check wants its data feed: nvdcve-YEAR.json.gz and cache.properties.

    python3 feeds.py SHARED_DATA PORT
"""
import functools
import gzip
import http.server
import json
import pathlib
import sys
import tempfile

EMPTY = {"resultsPerPage": 0, "startIndex": 0, "totalResults": 0, "format": "NVD_CVE", "version": "2.0",
         "timestamp": "2026-08-22T00:00:00.000", "vulnerabilities": []}
STAMP = "2026-08-22T00\\:00\\:00Z"


def prepare(shared, folder):
    years = {int(file.name[11:15]): file for file in (shared / "vulnerability" / "nvd").glob("nvdcve-2.0-*.json.gz")}
    lines = ["prefix=nvdcve-", f"lastModifiedDate={STAMP}", f"lastModifiedDate.modified={STAMP}"]
    for year in [*range(min(years), 2028), "modified"]:
        target = folder / f"nvdcve-{year}.json.gz"
        if year in years:
            target.symlink_to(years[year])
        else:
            target.write_bytes(gzip.compress(json.dumps(EMPTY).encode()))
        if year != "modified":
            lines.append(f"lastModifiedDate.{year}={STAMP}")
    (folder / "cache.properties").write_text("\n".join(lines) + "\n")


def main(shared, port):
    with tempfile.TemporaryDirectory() as folder:
        prepare(pathlib.Path(shared), pathlib.Path(folder))
        handler = functools.partial(http.server.SimpleHTTPRequestHandler, directory=folder)
        http.server.ThreadingHTTPServer(("127.0.0.1", int(port)), handler).serve_forever()


if __name__ == "__main__":
    main(*sys.argv[1:])
