"""images.py FOLDER: a few images of each scanner of configured.json, through DCMTK's dump2dcm."""

import subprocess
import sys
from pathlib import Path

from configured import read

# UIDs below 2.25 belong to whoever makes them (PS3.5, B.2).
ROOT = "2.25.66"
# SOP class, modality, rows and columns of 16 bits, images.
KINDS = {
    "ct1": ("1.2.840.10008.5.1.4.1.1.2", "CT", 512, 8),
    "mr1": ("1.2.840.10008.5.1.4.1.1.4", "MR", 256, 8),
    "us1": ("1.2.840.10008.5.1.4.1.1.6.1", "US", 128, 2),
}
FORM = r"""(0002,0010) UI [1.2.840.10008.1.2.1]
(0008,0016) UI [{kind}]
(0008,0018) UI [{study}.1.{number}]
(0008,0020) DA [20240305]
(0008,0060) CS [{modality}]
(0008,0070) LO [{manufacturer}]
(0008,0080) LO [Lab Hospital]
(0008,1010) SH [{station}]
(0008,1090) LO [{model}]
(0010,0010) PN [{patient}^TEST]
(0010,0020) LO [{id}]
(0010,0030) DA [{born}]
(0018,1000) LO [{serial}]
(0018,1020) LO [{software}]
(0020,000d) UI [{study}]
(0020,000e) UI [{study}.1]
(0020,0013) IS [{number}]
(0028,0002) US 1
(0028,0004) CS [MONOCHROME2]
(0028,0010) US {side}
(0028,0011) US {side}
(0028,0100) US 16
(0028,0101) US 16
(0028,0102) US 15
(0028,0103) US 0
(7fe0,0010) OW ={pixels}
"""


def own_software(said):
    """What the equipment says of itself; the program that sends says its own."""
    return "\\".join(one for one in said["software"] if isinstance(one, str) and "{" not in one)


def main(folder):
    configured = read()
    patient, patient_id, born = configured["patients"]
    for at, device in enumerate(one for one in configured["devices"] if one["name"] in KINDS):
        kind, modality, side, count = KINDS[device["name"]]
        said = device["says"]["dicom"]
        into = Path(folder) / device["name"]
        into.mkdir(parents=True)
        study = f"{ROOT}.{at + 1}"
        (into / "study").write_text(study, encoding="ascii")
        pixels = into / "pixels"
        pixels.write_bytes(bytes(side * side * 2))
        for number in range(1, count + 1):
            dump = into / f"{number}.dump"
            dump.write_text(
                FORM.format(
                    kind=kind, study=study, number=number, modality=modality, side=side, pixels=pixels,
                    manufacturer=said["manufacturer"][0], model=said["model"], serial=said["serial"],
                    station=said["names"][0], software=own_software(said),
                    patient=patient, id=patient_id, born=born),
                encoding="ascii")
            subprocess.run(["dump2dcm", "-q", dump, into / f"{number}.dcm"], check=True, timeout=20)


if __name__ == "__main__":
    main(sys.argv[1])
