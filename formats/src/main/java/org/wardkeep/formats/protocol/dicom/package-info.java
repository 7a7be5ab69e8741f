/// DICOM over TCP: who associates with whom, with which software, and which equipment made images.
///
/// - In: both directions of an association. Out:
///   [org.wardkeep.formats.protocol.dicom.DicomAssociation],
///   [org.wardkeep.formats.protocol.dicom.DicomService],
///   [org.wardkeep.formats.protocol.dicom.DicomEquipment].
/// - Never: keeps an attribute of a patient, a study or an image; reads pixel data.
/// - Add an attribute: one tag in `DicomHalf`, one component in `DicomEquipment`.
/// - Proof: `DicomDecoderTest`; the DICOM captures of the shared data.
@NullMarked
package org.wardkeep.formats.protocol.dicom;

import org.jspecify.annotations.NullMarked;
