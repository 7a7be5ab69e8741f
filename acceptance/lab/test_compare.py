"""python3 acceptance/lab/test_compare.py: the comparison fails for whatever is missing, invented or told too late."""

import copy
import importlib.machinery
import importlib.util
import sys
import unittest
from pathlib import Path

sys.dont_write_bytecode = True
LOADER = importlib.machinery.SourceFileLoader("compare", str(Path(__file__).parent / "compare"))
MODULE = importlib.util.module_from_spec(importlib.util.spec_from_loader("compare", LOADER))
LOADER.exec_module(MODULE)

CONFIGURED = {
    "notYet": ["ssh:software"],
    "patients": ["LABPATIENT"],
    "devices": [
        {"name": "ct", "mac": "00:18:65:00:00:01", "address": "10.0.0.1", "says": {
            "dicom": {"manufacturer": ["SIEMENS", "Siemens Healthineers"], "serial": "1", "aeTitles": ["CT"],
                      "software": ["VA50", ["DCMTK {dcmtk}"]]},
            "snmp": {"evidence": ["MN:AP9630"]},
            "ssh": {"software": ["OpenSSH 9"]}}},
        {"name": "pump", "behind": "gateway", "says": {"hl7": {"serial": "P1"}}}]}

SEEN = {
    "devices": [
        {"addresses": ["10.0.0.1"], "macs": ["00:18:65:00:00:01"], "names": [], "manufacturer": "Siemens", "model": "",
         "serial": "1", "aeTitles": ["CT"], "evidence": [{"name": "", "value": "MN:AP9630 HR", "firstPacket": 2}],
         "software": [{"name": "DCMTK", "version": "3"}, {"name": "", "version": "VA50"}]},
        {"addresses": [], "macs": [], "names": [], "manufacturer": "", "model": "", "serial": "P1", "aeTitles": [],
         "software": [], "evidence": []}],
    "statistics": {"packets": 9}, "problems": []}


def good():
    seen = copy.deepcopy(SEEN)
    seen["devices"][0]["manufacturer"] = "siemens healthineers"
    return seen


class CompareTest(unittest.TestCase):
    def wrong(self, seen):
        return MODULE.compare(CONFIGURED, {"dcmtk": "3"}, seen)[0]

    def test_all_seen(self):
        wrong, later, met = MODULE.compare(CONFIGURED, {"dcmtk": "3"}, good())
        self.assertEqual([], wrong)
        self.assertEqual(['ct: ssh: software "openssh 9" was not seen'], later)
        self.assertEqual(7, met)

    def test_each_difference(self):
        for field, value, expected in (
                ("manufacturer", "", "dicom: manufacturer"),
                ("manufacturer", "Acme", 'manufacturer "acme" was not configured'),
                ("model", "Force", 'model "force" was not configured'),
                ("serial", "2", 'serial "2" was not configured'),
                ("aeTitles", [], "aeTitles"),
                ("aeTitles", ["CT", "MR"], 'aeTitles "mr" was not configured'),
                ("macs", ["00:00:00:00:00:09"], "is not its own"),
                ("software", [{"name": "DCMTK", "version": "3"}], 'software "va50"'),
                ("software", good()["devices"][0]["software"] + [{"name": "OpenSSH", "version": "9"}], 'take it out of "notYet"'),
                ("evidence", [{"name": "", "value": "MN:AP9631", "firstPacket": 2}], 'evidence "mn:ap9630"'),
                ("names", ["LabPatient^X"], "of a patient")):
            with self.subTest(field=field, value=value):
                seen = good()
                seen["devices"][0][field] = value
                self.assertTrue(any(expected in text for text in self.wrong(seen)), self.wrong(seen))

    def test_devices(self):
        seen = good()
        seen["devices"].append(dict(seen["devices"][0], addresses=["10.0.0.9"], macs=[]))
        self.assertIn("a device that is not there: 10.0.0.9", self.wrong(seen))
        seen["devices"][-1]["addresses"] = ["10.0.0.1"]
        self.assertIn("ct: is 2 devices", self.wrong(seen))
        seen["devices"] = []
        self.assertTrue(any("pump: hl7: serial" in text for text in self.wrong(seen)))


if __name__ == "__main__":
    unittest.main()
