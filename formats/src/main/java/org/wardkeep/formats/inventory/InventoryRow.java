package org.wardkeep.formats.inventory;

/// One unit as an inventory describes it. Texts are as written, with white space folded; blank
/// cells and missing columns are empty.
///
/// @param line the line in the file or sheet, from 1
/// @param assetTag what the hospital calls the unit
/// @param modelNumber the maker's order or catalogue number of the model
/// @param version the software version as somebody typed it
/// @param inService when it was put into service, in whatever form the file has; a date cell of a
///   workbook as ISO 8601
/// @param udi the unique device identifier, whole or its device part
/// @param owner the desk or department that answers for the unit
public record InventoryRow(
        long line,
        String assetTag,
        String status,
        String manufacturer,
        String model,
        String modelNumber,
        String serial,
        String description,
        String department,
        String location,
        String version,
        String operatingSystem,
        String ipAddress,
        String macAddress,
        String inService,
        String udi,
        String owner,
        String riskClass) {}
