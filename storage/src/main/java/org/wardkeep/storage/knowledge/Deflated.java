package org.wardkeep.storage.knowledge;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/// Blocks of records, packed (RFC 1951) with a dictionary of what records say most, because a block
/// is too small to learn it.
final class Deflated {
    /// Part of the layout: another text makes another version of it. What is most frequent stands
    /// last.
    private static final byte[] DICTIONARY =
            """
            PYSEC-GHSA-GO-RUSTSEC-ALSA-CVE-2024-CVE-2023-CVE-2022-CVE-2021-AlmaLinux:8AlmaLinux:9\
            PackagistPyPIGocrates.iogithub.comsecurity@https://github.comwindows_10windows_server_2012\
            mac_os_xjunosfirefoxchromelinux_kernelo:linux:linux_kernel:a:apache:a:google:o:apple:\
            a:microsoft:o:microsoft:a:oracle:a:adobe:o:cisco:h:cisco:a:ibm:r1sp1p1beta1rc1\
            AV:N/AC:L/Au:N/C:P/I:P/A:PAV:N/AC:M/Au:N/C:N/I:P/A:NAV:L/AC:L/Au:N/C:C/I:C/A:C\
            CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N\
            CVSS:3.0/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:HCVSS:3.1/AV:N/AC:L/PR:N/UI:R/S:C/C:L/I:L/A:N\
            CWE-352CWE-22CWE-119CWE-89CWE-20CWE-79NVD-CWE-OtherNVD-CWE-noinfonvd@nist.gov\
            Multiple SQL injection vulnerabilities in Cross-site scripting (XSS) vulnerability in \
            Buffer overflow in allows remote attackers to execute arbitrary code via a crafted \
            allows remote attackers to cause a denial of service (application crash) via \
            allows local users to gain privileges via vectors related to inject arbitrary web script \
            or HTML via the parameter to and earlier, and earlier allows This vulnerability affects \
            in versions before prior to An issue was discovered in has been found in component of the file\
            """
                    .getBytes(StandardCharsets.UTF_8);

    /// RFC 1951 cannot make more of a byte.
    private static final int MAX_EXPANSION = 1032;

    private Deflated() {}

    static byte[] pack(byte[] raw, int length) {
        var deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, true);
        try {
            deflater.setDictionary(DICTIONARY);
            deflater.setInput(raw, 0, length);
            deflater.finish();
            // A block that cannot be packed grows by five bytes for every 16 KiB.
            var out = new byte[length + length / 1024 + 64];
            int size = deflater.deflate(out);
            return Arrays.copyOf(out, size);
        } finally {
            deflater.end();
        }
    }

    /// Unpacks one block after the other. Belongs to one thread at a time.
    static final class Unpacking implements AutoCloseable {
        private final Inflater inflater = new Inflater(true);

        /// @param length of the block when it is unpacked
        byte[] unpack(byte[] packed, int length) {
            if (length > (long) MAX_EXPANSION * (packed.length + 1)) {
                throw Unpacker.damaged("has a block of %d bytes".formatted(length));
            }
            inflater.reset();
            inflater.setDictionary(DICTIONARY);
            inflater.setInput(packed);
            try {
                var raw = new byte[length];
                int size = 0;
                while (size < length) {
                    int now = inflater.inflate(raw, size, length - size);
                    if (now == 0) {
                        throw Unpacker.damaged("has a block that ends too early");
                    }
                    size += now;
                }
                return raw;
            } catch (DataFormatException e) {
                throw Unpacker.damaged("has a block that cannot be unpacked: " + e.getMessage());
            }
        }

        @Override
        public void close() {
            inflater.end();
        }
    }
}
