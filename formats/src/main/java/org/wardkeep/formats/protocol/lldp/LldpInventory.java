package org.wardkeep.formats.protocol.lldp;

import org.wardkeep.formats.protocol.Observation;

/// What a device says it is (ANSI/TIA-1057, 10.2.6, LLDP-MED inventory). What is not said is empty.
///
/// @param hardware its revision
/// @param firmware its revision
/// @param software its revision
/// @param serial serial number
/// @param manufacturer its name
/// @param model its name
/// @param asset asset tag that an administrator has set
public record LldpInventory(
        String hardware,
        String firmware,
        String software,
        String serial,
        String manufacturer,
        String model,
        String asset)
        implements Observation {
    @Override
    public String protocol() {
        return LldpDecoder.NAME;
    }
}
