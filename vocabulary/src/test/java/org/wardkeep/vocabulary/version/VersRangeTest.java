package org.wardkeep.vocabulary.version;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wardkeep.vocabulary.version.VersRange.Containment;

import java.util.List;
import java.util.Random;

/// The suites of vers and univers are in `VersSuitesTest` of the formats.
class VersRangeTest {
    @ParameterizedTest(name = "{1} in {0}: {2}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            textBlock =
                    """
                    vers:npm/>=1.0.0;<2.0.0          | 1.0.0      | INSIDE
                    vers:npm/>=1.0.0;<2.0.0          | 2.0.0      | OUTSIDE
                    vers:npm/>=1.0.0;<2.0.0          | 2.0.0-rc.1 | INSIDE
                    vers:npm/>1.0.0;<=2.0.0          | 1.0.0      | OUTSIDE
                    vers:npm/>1.0.0;<=2.0.0          | 2          | INSIDE
                    vers:npm/<1.0.0;>=2.0.0;<3.0.0   | 1.5.0      | OUTSIDE
                    vers:npm/<1.0.0;>=2.0.0;<3.0.0   | 2.5.0      | INSIDE
                    vers:npm/1.2.3;1.2.5             | v1.2.5     | INSIDE
                    vers:npm/1.2.3;1.2.5             | 1.2.4      | OUTSIDE
                    vers:npm/>=1.0.0;!=1.5.0;<2.0.0  | 1.5.0      | OUTSIDE
                    vers:npm/!=1.5.0                 | 1.4.0      | INSIDE
                    vers:npm/!=1.5.0                 | 1.5.0      | OUTSIDE
                    # redundant bounds: of lower ones the first, of upper ones the last
                    vers:npm/<=1.0.2;<2.3.10         | 2.0.0      | INSIDE
                    vers:npm/>=1.0.0;>=2.0.0;<3.0.0  | 1.5.0      | INSIDE
                    vers:deb/<1:2.0-1                | 9.9        | INSIDE
                    vers:npm/*                       | 1.0.0      | INSIDE
                    # what cannot be read is neither in nor out
                    vers:npm/<2.0.0                  | latest     | UNDECIDED
                    vers:npm/<newest                 | 1.0.0      | UNDECIDED
                    vers:unheard-of/<2.0.0           | 1.0.0      | UNDECIDED
                    vers:npm/                        | 1.0.0      | OUTSIDE
                    """)
    void containment(String range, String version, Containment expected) {
        var read = VersRange.parseLenient(range.replace(';', '|')).result().orElseThrow();
        assertEquals(expected, read.contains(version));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            textBlock =
                    """
                    VERS:NPM/ >= 1.0.0 ; ;< 2.0.0; | 1 | vers:npm/>=1.0.0;<2.0.0
                    vers:npm/=1.0.0                | 10 | vers:npm/1.0.0
                    vers:npm/<2.0.0;1.0.0          | 10 | vers:npm/1.0.0;<2.0.0
                    vers:deb/1%3a1.0               | 10 | vers:deb/1:1.0
                    vers:npm/1.0.0;;2.0.0          | 16 | vers:npm/1.0.0;2.0.0
                    vers:npm/1%zz                  | 10 | vers:npm/1%25zz
                    """)
    void repairsAreNamedWithTheirColumn(String text, int column, String canonical) {
        var outcome = VersRange.parseLenient(text.replace(';', '|'));
        assertEquals(
                canonical.replace(';', '|'), outcome.result().map(VersRange::toString).orElse(""));
        assertEquals(column, outcome.problems().getFirst().column());
        assertTrue(VersRange.parse(text.replace(';', '|')).result().isEmpty());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            textBlock =
                    """
                    >=1.0.0         | 1  | a range must look like vers:npm/>=1.0.0;<2.0.0
                    vers:npm        | 1  | a range must look like vers:npm/>=1.0.0;<2.0.0
                    vers:/1.0       | 6  | a scheme is letters, digits, dots and hyphens, got ""
                    vers:a b/1.0    | 6  | a scheme is letters, digits, dots and hyphens, got "a b"
                    vers:npm/>=     | 10 | a version is missing behind its sign
                    vers:npm/*;1.0  | 10 | "*" stands alone
                    """)
    void whatIsNoRangeIsRefusedWithItsColumn(String text, int column, String message) {
        var problem = VersRange.parseLenient(text.replace(';', '|')).problems().getLast();
        assertEquals(message.replace(';', '|'), problem.message());
        assertEquals(column, problem.column());
    }

    /// What is printed is read again as the same.
    @Test
    void noTextMakesReadingThrowAndCanonicalTextsStay() {
        var random = new Random(5);
        var pieces =
                List.of(
                        "vers:", "npm", "deb", "/", "|", "<", ">=", "!=", "=", "*", "1.0", "2",
                        "%41", "%", " ", "é", ":", "\u0000");
        for (int i = 0; i < 50_000; i++) {
            var text = new StringBuilder(random.nextBoolean() ? "vers:npm/" : "");
            for (int j = random.nextInt(8); j > 0; j--) {
                text.append(pieces.get(random.nextInt(pieces.size())));
            }
            VersRange.parseLenient(text.toString())
                    .result()
                    .filter(range -> range.order().isPresent())
                    .ifPresent(range -> {
                        var printed = range.toString();
                        var again = VersRange.parseLenient(printed);
                        assertEquals(printed, again.result().orElseThrow().toString());
                    });
            NativeRanges.toVers("npm", text.toString());
            NativeRanges.toVers("maven", text.toString());
            NativeRanges.toVers("nginx", text.toString());
        }
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(
            delimiter = '!',
            quoteCharacter = '\0',
            textBlock =
                    """
                    npm      ! ^1.2.3             ! vers:npm/>=1.2.3|<2.0.0
                    npm      ! ^0.2               ! vers:npm/>=0.2.0|<0.3.0
                    npm      ! ~1                 ! vers:npm/>=1.0.0|<2.0.0
                    npm      ! ^0                 ! vers:npm/>=0.0.0|<1.0.0
                    npm      ! ^0.0               ! vers:npm/>=0.0.0|<0.1.0
                    npm      ! >1.x               ! vers:npm/>=2.0.0
                    npm      ! 1.2 - 2.3.4        ! vers:npm/>=1.2.0|<=2.3.4
                    npm      ! >=1 <3 || >=2 <4   ! vers:npm/>=1.0.0|>=2.0.0|<3.0.0|<4.0.0
                    npm      ! >=2 <4 || <3       ! vers:npm/<4.0.0
                    cargo    ! 1.2.3              ! vers:cargo/>=1.2.3|<2.0.0
                    cargo    ! =1.2.3             ! vers:cargo/1.2.3
                    gem      ! ~> 2.0             ! vers:gem/>=2.0|<3
                    pypi     ! ~=2.2              ! vers:pypi/>=2.2|<3
                    pypi     ! ==1.0.*            ! vers:pypi/>=1.0|<1.1
                    composer ! ~1.2               ! vers:composer/>=1.2.0|<2.0.0
                    maven    ! [1.0,2.0),[3.0]    ! vers:maven/>=1.0|<2.0|3.0
                    maven    ! (,1.5]             ! vers:maven/<=1.5
                    nuget    ! 1.0                ! vers:nuget/>=1.0
                    nuget    ! (,)                ! vers:nuget/*
                    nginx    ! all                ! vers:nginx/*
                    """)
    void nativeRanges(String scheme, String text, String expected) {
        var outcome = NativeRanges.toVers(scheme, text);
        assertEquals(
                expected,
                outcome.result().map(VersRange::toString).orElse("" + outcome.problems()));
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(
            delimiter = '!',
            quoteCharacter = '\0',
            textBlock =
                    """
                    npm   ! >=1.0 <       ! 8 ! a version stands behind "<"
                    npm   ! ~>~1          ! 4 ! "~>~" is no comparator
                    npm   ! <newest       ! 1 ! a version in it is not readable
                    maven ! [1.0,2.0      ! 9 ! an interval ends with "]" or ")"
                    maven ! (1.0)         ! 2 ! a single version stands in "[" and "]"
                    nginx ! 1.0,,1.2      ! 5 ! a version stands between the commas
                    swid  ! 1.0           ! 1 ! no version scheme is named "swid"
                    """)
    void whatIsNoNativeRangeIsRefusedWithItsColumn(
            String scheme, String text, int column, String message) {
        var problem = NativeRanges.toVers(scheme, text).problems().getFirst();
        assertEquals(message, problem.message());
        assertEquals(column, problem.column());
    }
}
