package org.wardkeep.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import static org.junit.jupiter.api.Assertions.assertFalse;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;
import java.util.stream.Stream;

class FloorsTest {
    @Test
    void aFloorUsesOnlyTheFloorsBelowIt() {
        layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .layer("vocabulary")
                .definedBy(House.VOCABULARY)
                .layer("formats")
                .definedBy(House.FORMATS)
                .layer("domain")
                .definedBy(House.DOMAIN)
                .layer("operations")
                .definedBy(House.OPERATIONS)
                .layer("storage")
                .definedBy(House.STORAGE)
                .optionalLayer("server")
                .definedBy(House.SERVER)
                .optionalLayer("cli")
                .definedBy(House.CLI)
                .whereLayer("vocabulary")
                .mayNotAccessAnyLayer()
                .whereLayer("formats")
                .mayOnlyAccessLayers("vocabulary")
                .whereLayer("domain")
                .mayOnlyAccessLayers("formats", "vocabulary")
                .whereLayer("operations")
                .mayOnlyAccessLayers("domain", "formats", "vocabulary")
                .whereLayer("storage")
                .mayOnlyAccessLayers("domain", "formats", "vocabulary")
                .whereLayer("server")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("cli")
                .mayNotBeAccessedByAnyLayer()
                .check(House.CLASSES);
    }

    @Test
    void everyClassStandsOnAFloor() {
        var all =
                Stream.of(
                                House.VOCABULARY,
                                House.FORMATS,
                                House.DOMAIN,
                                House.OPERATIONS,
                                House.STORAGE,
                                House.SERVER,
                                House.CLI)
                        .flatMap(Stream::of)
                        .toArray(String[]::new);
        classes()
                .should()
                .resideInAnyPackage(all)
                .because("a package outside the floors is seen by no rule; name it in House")
                .check(House.CLASSES);
    }

    /// Guards the other rules of the house against an import that found nothing to look at.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "vocabulary",
                "formats",
                "inventory",
                "vulnerability",
                "storage",
                "operations"
            })
    void theClassesOfEachFloorAreLookedAt(String part) {
        assertFalse(
                House.CLASSES
                        .getPackage("org.wardkeep." + part)
                        .getClassesInPackageTree()
                        .isEmpty());
    }

    /// The rooms that have something in them.
    static List<String> rooms() {
        return House.EDGES.keySet().stream()
                .filter(room -> House.CLASSES.containPackage("org.wardkeep." + room))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("rooms")
    void aRoomUsesOnlyTheRoomsItMay(String room) {
        noClasses()
                .that()
                .resideInAPackage(House.packageOf(room))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(House.packages(House.closedTo(room)))
                .check(House.CLASSES);
    }

    @Test
    void packagesFormNoCycle() {
        slices().matching("org.wardkeep.(**)").should().beFreeOfCycles().check(House.CLASSES);
    }
}
