package org.wardkeep.vocabulary;

import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.OptionalDouble;

class EpssTest {
    @ParameterizedTest
    @CsvSource({"-0.1, 0.5", "97.3, 0.5", "NaN, 0.5", "0.5, 1.1", "0.5, NaN"})
    void sharesLieBetweenNoneAndAll(double probability, double percentile) {
        assertThrows(
                IllegalArgumentException.class,
                () -> new Epss(probability, OptionalDouble.of(percentile)));
    }
}
