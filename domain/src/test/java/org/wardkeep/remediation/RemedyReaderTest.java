package org.wardkeep.remediation;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wardkeep.risk.MakerStatement;

import java.util.Arrays;
import java.util.Optional;

/// Texts written after those of real advisories, which are not copied here.
class RemedyReaderTest {
    @ParameterizedTest(name = "[{index}] {2}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    # A fix and its version
                    FixReleased | 8.0.4          | Acme has released update Version 8.0.4 to correct this.
                    FixReleased | 2.4.1          | Acme produced an update for the Diary, Version 2.4.1, which was released to its website.
                    FixReleased | 1.52 or later  | Acme recommends users upgrade to 1.52 or later.
                    FixReleased | 5.170.5 or later | Acme recommends users upgrade to Version 5.170.5 or higher.
                    FixReleased | C.03           | Central Station Version C.03
                    FixReleased | 1.8.4 Service Pack 01 | Acme Central Station (CS): v1.8.4 Service Pack 01 (released November 2022)
                    FixReleased | VM6.0          | Acme released Ultrasound Version VM6.0 in April and asks users to call service.
                    FixReleased | 1.7.15b or later | Update to Version 1.7.15b or later. Software Version 1.7.15b corrects all.
                    FixReleased | 1.0.3 or later | Acme has created new versions to address these: VSS v1.0.3 (or later)
                    FixReleased | 2024.1         | Acme has provided a fix and recommends users upgrade to 2024.1.
                    FixReleased | 1.7.5 or later | Cloud versions prior to 1.7.2 are mitigated. Acme recommends users update to the latest Version 1.7.5 or later.
                    FixReleased | later than 2.2.3 | Acme recommends users update to a version later than Ventilator Version 2.2.3 where possible.
                    FixReleased | 12.5.1         | Manager Software version 12.5.1 - Remediates CVE-2018-1285
                    # A fix, but a person has to say which version
                    FixReleased |                | Monitors Versions N.00 and N.01
                    FixReleased |                | Acme advises to update the base, to version 3.03.1745 or higher and update the portal, to version 3.03.1758.
                    FixReleased |                | Acme recommends users upgrade to the Mixer Version 1.4 (EM1) and Mixer Version 1.13 (EM2).
                    FixReleased |                | Acme has released software updates for affected products.
                    FixReleased |                | Acme recommends users update to v7.2 of the server. Or patch with Fix-v230712.
                    FixReleased |                | Manager version 12.5.1 - Remediates CVE-2018-1285; partially remediates CVE-2023-30562
                    # Announced
                    FixPlanned  |                | Acme plans a new release by the end of Q4 2020 that remediates the risk.
                    FixPlanned  |                | This will be mitigated in Version 3.2, scheduled to be released in October.
                    FixPlanned  |                | The fix is expected in an upcoming Version 4.80 software release.
                    FixPlanned  |                | Configuration Tool versions 1.9.4.2: Available Q3 2024
                    FixPlanned  |                | Acme recommends users upgrade to the latest versions when updated products are available.
                    FixPlanned  |                | No user action will be required once the update is released.
                    # None, whatever the category says
                    NoFix       |                | Acme has not developed a product fix, but has issued compensating controls.
                    NoFix       |                | Acme will not be issuing a product update. Acme names these measures:
                    NoFix       |                | Acme has not responded to requests to work on these vulnerabilities.
                    NoFix       |                | These devices are no longer sold, updated, or supported by Acme.
                    ReplaceAdvised |             | Acme recommends users consider replacing the system with a newer technology.
                    ReplaceAdvised |             | The programmer is end-of-life. Acme recommends users no longer use it for any purpose.
                    # Says both
                    Unclear     |                | Acme has produced product updates for all but three. Updates are not available for the X1.
                    Unclear     |                | Acme released a fix for CVE-2021-1 and plans to remediate CVE-2021-2 next year.
                    # Done by the maker
                    NothingForUser |             | Acme deployed Version 6.2.2. It is hosted and users don 't need to take any action.
                    NothingForUser |             | Patched promptly after discovery and no additional user action is required.
                    # A list of fixed releases, without a word that says so
                    FixReleased |                | Link+ 3.0 D16 or later.
                    FixReleased |                | Vue PACS 12.2.8.0 (May 2021) closes the entries in Tomcat and Redis.
                    FixReleased |                | Release 12.2.1.6 (December 2021).
                    FixReleased |                | Vue Motion 12.2.1.5 (June 2020).
                    FixReleased |                | Acme System 12.3 closes this entry; get it through the account executive.
                    FixReleased |                | Systems Manager 12.0.1, 12.0.2, 12.1.0 or 12.1.2.
                    FixReleased |                | Wi-Fi module D29 or later.
                    FixReleased |                | Release VF10.1 of the Delta software (December 2018), through the maker's service.
                    FixReleased |                | Monitors: the maker names N.00 and N.01 as releases with fixes; for M.04 ask.
                    FixReleased |                | United States: Station with Com 2, software 012U000093; battery pack 028U00093.
                    FixReleased |                | A free software update to Works 8.5 GMA 3 is available to users of 8.0 or 8.1.
                    Mitigation  |                | Use WPA2 or later.
                    Mitigation  |                | Prismaflex versions SW 8.2x include the option to set a password.
                    Mitigation  |                | WLAN Version C with current firmware of B.00.31 is not vulnerable to the described attack.
                    Mitigation  |                | Block port 3389.
                    FixPlanned  |                | A release with a fix was announced; until then firewall rules between the segments.
                    Pointer     |                | For Battery pack SP using software 053L000093 (global) / 054U000093 (U.S.):
                    Pointer     |                | Ask the maker for the upgrade path from M.04.
                    # Something around the unit
                    Mitigation  |                | Place the pumps on a network segment of their own.
                    Mitigation  |                | As a last resort, users may disable wireless. This delays updates to their pumps.
                    Mitigation  |                | All users of Version 1.1.7.333 will be visited to change the passwords.
                    Mitigation  |                | Users should not attempt to update over the network, as this path is open to attack.
                    # Not an answer
                    Pointer     |                | https://www.example.com/productsecurity
                    Pointer     |                | Tel: +1 (800) 555 0100
                    Pointer     |                | For additional information contact Customer Support.
                    Pointer     |                | Acme has released a security bulletin for the X1.
                    Pointer     |                | Acme recommends that users apply the following compensating controls:
                    """)
    void theTextDecides(String kind, String version, String text) {
        var remedy = RemedyReader.read(new MakerRemedy("vendor_fix", text, Optional.empty()));
        var found =
                remedy instanceof Remedy.FixReleased fix ? fix.version() : Optional.<String>empty();
        assertAll(
                () -> assertEquals(kind, remedy.getClass().getSimpleName()),
                () -> assertEquals(Optional.ofNullable(version), found));
    }

    /// Categories that no maker writes by mistake.
    @ParameterizedTest
    @CsvSource({
        "NoFixYet, none_available, No fixed software was named in this advisory.",
        "NoFix, no_fix_planned, Early racks need new hardware.",
        "FixPlanned, fix_planned, Later this year.",
        "Mitigation, workaround, Keep the pumps on a segment of their own.",
        "Mitigation, mitigation, Link+ 3.0 D16 or later."
    })
    void theCategoryDecidesWhereItIsPlain(String kind, String category, String text) {
        var remedy = RemedyReader.read(new MakerRemedy(category, text, Optional.empty()));
        assertEquals(kind, remedy.getClass().getSimpleName());
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    FIX_AVAILABLE   | update to 1.2 or later. + Change the passwords.
                    FIX_AVAILABLE   | update to 1.2 or later. + Acme plans a new release for the X2.
                    FIX_PLANNED     | Acme plans a new release. + Change the passwords.
                    FIX_PLANNED     | Acme plans a new release. + No user action will be required once the update is released.
                    NO_FIX          | Acme will not issue a product update. + Change the passwords.
                    NO_FIX          | Acme recommends a replacement.
                    MITIGATION_ONLY | Change the passwords. + For more information call us.
                    NOT_STATED      | Acme will not issue a product update. + Acme has deployed patches for it.
                    NOT_STATED      | For more information call us.
                    """)
    void allRemediesTogetherAreOneStatement(MakerStatement expected, String texts) {
        var remedies =
                Arrays.stream(texts.split(" \\+ ", -1))
                        .map(text -> new MakerRemedy("mitigation", text, Optional.empty()))
                        .map(RemedyReader::read)
                        .toList();
        assertEquals(expected, RemedyReader.statement(remedies));
    }

    /// Would hang if reading took more steps than in proportion to the length.
    @ParameterizedTest
    @ValueSource(
            strings = {
                ":",
                "(",
                "@",
                "v1.2 ",
                "to 1",
                "version 1.2 or prior ",
                "upgrade to version ",
                "1.",
                "released ",
                "a",
                " "
            })
    void aHostileTextIsReadInOnePass(String part) {
        var text = part.repeat(300_000 / part.length()) + "a";
        var remedy = RemedyReader.read(new MakerRemedy("vendor_fix", text, Optional.empty()));
        assertEquals(text, remedy.source().text());
    }
}
