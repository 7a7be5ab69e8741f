"""What the lab is configured to be: configured.json, and the versions of the programs installed here.

configured.py cards                 NAME MAC ADDRESS (dhcp|fixed) of each device with a card
configured.py value NAME FIELD...   one value
configured.py versions              versions that the programs say they have, as JSON
"""

import json
import re
import subprocess
import sys
from pathlib import Path

# Which program tells its version how; configured.json names it by {NAME}.
ASK = {
    "dcmtk": (["storescu", "--version"], r"storescu v(\S+)"),
    "gdcm": (["gdcmscu", "--version"], r"gdcm (\S+)"),
    "openssh": (["ssh", "-V"], r"OpenSSH_([\d.]+p\d+)"),
}


def read():
    return json.loads((Path(__file__).parent / "configured.json").read_text(encoding="utf-8"))


def versions():
    told = {}
    for name, (command, form) in ASK.items():
        said = subprocess.run(command, capture_output=True, text=True, timeout=10, check=False)
        match = re.search(form, said.stdout + said.stderr)
        if not match:
            sys.exit(f"configured.py: {' '.join(command)} does not tell its version as {form}")
        told[name] = match[1]
    # The implementation version name is written without dots (DCMTK, dcuid.h).
    told["dcmtk-digits"] = told["dcmtk"].replace(".", "")
    return told


def main(what, *rest):
    if what == "cards":
        for device in read()["devices"]:
            if "mac" in device:
                print(device["name"], device["mac"], device["address"], "dhcp" if "dhcp" in device else "fixed")
    elif what == "value":
        value = next(one for one in read()["devices"] if one["name"] == rest[0])
        for field in rest[1:]:
            value = value[field]
        print(value)
    elif what == "versions":
        json.dump(versions(), sys.stdout)
    else:
        sys.exit(__doc__)


if __name__ == "__main__":
    main(*(sys.argv[1:] or ["help"]))
