package org.wardkeep.vocabulary.version;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/// The numbers that a version starts with, for working out where its range ends.
///
/// @param numbers as they are written, without leading zeros
/// @param rest what stands behind them
record VersionNumbers(List<String> numbers, String rest) {

    VersionNumbers {
        numbers = List.copyOf(numbers);
    }

    static VersionNumbers of(String version) {
        int end = version.length();
        var numbers = new ArrayList<String>();
        int at = 0;
        while (VersionText.isDigitAt(version, at, end)) {
            int stop = VersionText.digitsEnd(version, at, end);
            int start = at;
            while (start + 1 < stop && version.charAt(start) == '0') {
                start++;
            }
            numbers.add(version.substring(start, stop));
            at = stop;
            if (!VersionText.isCharAt(version, at, end, '.')
                    || !VersionText.isDigitAt(version, at + 1, end)) {
                break;
            }
            at++;
        }
        return new VersionNumbers(numbers, version.substring(at));
    }

    /// The first numbers with one added to the last of them: `2.0.8` gives `2.1` for two.
    ///
    /// @param count 1 up to how many numbers there are
    String next(int count) {
        var next = new ArrayList<>(numbers.subList(0, count));
        next.set(count - 1, new BigInteger(next.getLast()).add(BigInteger.ONE).toString());
        return String.join(".", next);
    }

    /// The version with zeros added, or nothing, up to the given count of numbers.
    String padded(int count) {
        var padded = new ArrayList<>(numbers);
        while (padded.size() < count) {
            padded.add("0");
        }
        return String.join(".", padded) + rest;
    }

    /// How many numbers are zero before the first that is not; at most all but one.
    int leadingZeros() {
        int zeros = 0;
        while (zeros + 1 < numbers.size() && numbers.get(zeros).equals("0")) {
            zeros++;
        }
        return zeros;
    }

    /// Branches of nginx whose second number is odd go on with the next branch.
    boolean isMainline() {
        return numbers.size() < 2 || (numbers.get(1).charAt(numbers.get(1).length() - 1) & 1) == 1;
    }
}
