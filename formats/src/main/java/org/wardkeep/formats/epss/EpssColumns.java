package org.wardkeep.formats.epss;

import org.wardkeep.vocabulary.CveId;
import org.wardkeep.vocabulary.Epss;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// Scores by vulnerability: an open-addressed hash table in three arrays.
///
/// The bytes of a CVE id would take ten times the space of its score, so that only its year and
/// number are kept.
final class EpssColumns {
    private static final int INITIAL_CAPACITY = 1 << 10;

    /// Of the slots in use before the table is made larger.
    private static final double MAX_LOAD = 0.6;

    /// Digits of the numbers that fit beside a year; CVE has handed out seven so far.
    private static final int MAX_DIGITS = 14;

    private static final long FREE = 0;

    /// Keeps the zeros of a year.
    private static final long LEAD = 10_000;

    private static final long NUMBERS = 100_000_000_000_000L;

    private long[] keys = new long[INITIAL_CAPACITY];
    private double[] probabilities = new double[INITIAL_CAPACITY];
    private double[] percentiles = new double[INITIAL_CAPACITY];
    private int size;

    int size() {
        return size;
    }

    /// Whether the id can be kept: its number is not padded beyond four digits nor too long.
    static boolean canKeep(CveId cve) {
        var number = cve.value().substring("CVE-0000-".length());
        return number.length() <= MAX_DIGITS && (number.length() == 4 || number.charAt(0) != '0');
    }

    /// Keeps a score; false when the vulnerability had one before, which stays.
    boolean add(CveId cve, Epss epss) {
        if (size >= keys.length * MAX_LOAD) {
            grow();
        }
        return put(key(cve), epss.probability(), epss.percentile().orElse(Double.NaN));
    }

    private boolean put(long key, double probability, double percentile) {
        int slot = slot(key);
        if (keys[slot] == key) {
            return false;
        }
        keys[slot] = key;
        probabilities[slot] = probability;
        percentiles[slot] = percentile;
        size++;
        return true;
    }

    Optional<Epss> score(CveId cve) {
        if (!canKeep(cve)) {
            return Optional.empty();
        }
        int slot = slot(key(cve));
        if (keys[slot] == FREE) {
            return Optional.empty();
        }
        double percentile = percentiles[slot];
        return Optional.of(
                new Epss(
                        probabilities[slot],
                        Double.isNaN(percentile)
                                ? OptionalDouble.empty()
                                : OptionalDouble.of(percentile)));
    }

    /// The scored vulnerabilities in the order of their years and numbers.
    List<CveId> scored() {
        var used = Arrays.stream(keys).filter(key -> key != FREE).sorted();
        return used.mapToObj(EpssColumns::cve).toList();
    }

    private static CveId cve(long key) {
        return new CveId("CVE-%d-%04d".formatted(key / NUMBERS - LEAD, key % NUMBERS));
    }

    /// Never [#FREE], because a leading one stands before the year.
    private static long key(CveId cve) {
        var value = cve.value();
        int numberStart = "CVE-0000-".length();
        long year = Long.parseLong(value.substring(4, numberStart - 1));
        long number = Long.parseLong(value.substring(numberStart));
        return (LEAD + year) * NUMBERS + number;
    }

    /// Where the key is, or would be.
    private int slot(long key) {
        int mask = keys.length - 1;
        long mixed = key * 0x9E3779B97F4A7C15L;
        int slot = (int) (mixed >>> 32) & mask;
        while (keys[slot] != FREE && keys[slot] != key) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private void grow() {
        var oldKeys = keys;
        var oldProbabilities = probabilities;
        var oldPercentiles = percentiles;
        keys = new long[oldKeys.length * 2];
        probabilities = new double[keys.length];
        percentiles = new double[keys.length];
        size = 0;
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] != FREE) {
                put(oldKeys[i], oldProbabilities[i], oldPercentiles[i]);
            }
        }
    }
}
