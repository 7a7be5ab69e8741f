package org.wardkeep.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.base.HasDescription;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

import org.junit.jupiter.api.Test;
import org.wardkeep.formats.Feeds;
import org.wardkeep.formats.Readers;
import org.wardkeep.formats.feed.FeedReader;
import org.wardkeep.formats.reading.FormatReader;
import org.wardkeep.operations.Operation;
import org.wardkeep.operations.Permission;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/// The explicit lists are complete: what is written is also used.
class RegistrationTest {
    /// Readers that are never asked what a file is.
    private static final Set<String> CALLED_BY_NAME =
            // wardkeep.yaml is known by its name, and read before all others.
            Set.of("org.wardkeep.formats.settings.FolderSettingsReader");

    /// Observations that say nothing of a device.
    private static final Set<String> TELLS_NOTHING =
            // Whom somebody asks for a service, and not who he is.
            Set.of("org.wardkeep.formats.protocol.kerberos.KerberosService");

    private static final String NETWORK = "org.wardkeep.network.";
    private static final String CSAF = "org.wardkeep.formats.csaf.";
    private static final String VERSIONS = "org.wardkeep.vocabulary.version.";

    @Test
    void everyReaderIsInReaders() {
        classes()
                .that(make(FormatReader.class.getName()))
                .should(beNamedIn(Readers.class.getName()))
                .check(House.CLASSES);
    }

    @Test
    void everyReaderOfAFeedIsInFeeds() {
        classes()
                .that(make(FeedReader.class.getName()))
                .should(beNamedIn(Feeds.class.getName()))
                .check(House.CLASSES);
    }

    @Test
    void everyProtocolIsInDecoders() {
        classes()
                .that(make("org.wardkeep.formats.protocol.Protocol"))
                .should(beNamedIn("org.wardkeep.formats.Decoders"))
                .check(House.CLASSES);
    }

    @Test
    void everyReaderOfCluesIsInClueReaders() {
        classes()
                .that(make(NETWORK + "ClueReader"))
                .should(beNamedIn(NETWORK + "ClueReaders"))
                .check(House.CLASSES);
    }

    @Test
    void everyRuleOfTheWireIsInWireRules() {
        classes()
                .that(make(NETWORK + "WireRule"))
                .should(beNamedIn(NETWORK + "WireRules"))
                .check(House.CLASSES);
    }

    /// What is decoded and tells nobody anything was decoded for nothing.
    @Test
    void everyObservationIsReadForClues() {
        classes()
                .that(make("org.wardkeep.formats.protocol.Observation"))
                .should(beReadForClues())
                .check(House.CLASSES);
    }

    @Test
    void everyRuleOfTheRankingIsInRankRules() {
        classes()
                .that(make("org.wardkeep.risk.RankRule"))
                .should(beNamedIn("org.wardkeep.risk.RankRules"))
                .check(House.CLASSES);
    }

    /// A rule of CSAF is a static method that takes a document and adds findings.
    @Test
    void everyRuleOfCsafIsInCsafRules() {
        methods().that(checkCsaf()).should(beReferredToIn(CSAF + "CsafRules")).check(House.CLASSES);
    }

    /// An order of versions is a static method that takes a version and writes its key.
    @Test
    void everyOrderOfVersionsIsInVersionSchemes() {
        methods()
                .that(writeKeys())
                .should(beReferredToIn(VERSIONS + "VersionSchemes"))
                .check(House.CLASSES);
    }

    @Test
    void everyOperationNamesItsPermission() {
        classes()
                .that(make(Operation.class.getName()))
                .should(namePermission())
                .check(House.CLASSES);
    }

    private static DescribedPredicate<JavaClass> make(String type) {
        return DescribedPredicate.describe(
                "can be made of " + type,
                one ->
                        !one.isInterface()
                                && !one.getModifiers().contains(JavaModifier.ABSTRACT)
                                && !CALLED_BY_NAME.contains(one.getName())
                                && one.isAssignableTo(type));
    }

    private static DescribedPredicate<JavaMethod> writeKeys() {
        return DescribedPredicate.describe(
                "are static, take a version and a KeyWriter, and say whether they could",
                method ->
                        isStatic(method, String.class.getName(), VERSIONS + "KeyWriter")
                                && method.getRawReturnType().getName().equals("boolean"));
    }

    private static DescribedPredicate<JavaMethod> checkCsaf() {
        return DescribedPredicate.describe(
                "are static and take a CsafDocument and RuleFindings",
                method -> isStatic(method, CSAF + "CsafDocument", CSAF + "RuleFindings"));
    }

    private static boolean isStatic(JavaMethod method, String... parameters) {
        return method.getModifiers().contains(JavaModifier.STATIC)
                && !method.getModifiers().contains(JavaModifier.PRIVATE)
                && method.getRawParameterTypes().stream()
                        .map(JavaClass::getName)
                        .toList()
                        .equals(List.of(parameters));
    }

    private static ArchCondition<JavaClass> beNamedIn(String list) {
        return must("be made in " + list, one -> anyFrom(list, one.getConstructorCallsToSelf()));
    }

    private static ArchCondition<JavaClass> beReadForClues() {
        return must(
                "be read by a ClueReader",
                one ->
                        TELLS_NOTHING.contains(one.getName())
                                || one.getAccessesToSelf().stream()
                                        .map(access -> access.getOriginOwner())
                                        .anyMatch(owner ->
                                                owner.isAssignableTo(NETWORK + "ClueReader")));
    }

    private static ArchCondition<JavaMethod> beReferredToIn(String list) {
        return must("be named in " + list, one -> anyFrom(list, one.getAccessesToSelf()));
    }

    private static boolean anyFrom(String owner, Collection<? extends JavaAccess<?>> accesses) {
        return accesses.stream()
                .anyMatch(access -> access.getOriginOwner().getName().equals(owner));
    }

    /// Says it itself, as one of the constants, so that a reader of the class sees it.
    private static ArchCondition<JavaClass> namePermission() {
        return must(
                "answer permission() with a constant of Permission",
                one ->
                        one.getFieldAccessesFromSelf().stream()
                                .anyMatch(access ->
                                        access.getOrigin().getName().equals("permission")
                                                && access.getTargetOwner()
                                                        .isEquivalentTo(Permission.class)));
    }

    private static <T extends HasDescription> ArchCondition<T> must(
            String description, Predicate<T> holds) {
        return new ArchCondition<>(description) {
            @Override
            public void check(T item, ConditionEvents events) {
                var message = "%s must %s".formatted(item.getDescription(), description);
                events.add(new SimpleConditionEvent(item, holds.test(item), message));
            }
        };
    }
}
