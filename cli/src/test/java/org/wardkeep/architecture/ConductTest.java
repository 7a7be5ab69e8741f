package org.wardkeep.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaConstructorCall;

import org.junit.jupiter.api.Test;

import java.util.Set;
import java.util.stream.Stream;

/// What code of a floor never does.
class ConductTest {
    private static final String[] PURE =
            Stream.of(House.VOCABULARY, House.FORMATS, House.DOMAIN)
                    .flatMap(Stream::of)
                    .toArray(String[]::new);

    private static final Set<String> GENERIC =
            Set.of(
                    "java.lang.Throwable",
                    "java.lang.Exception",
                    "java.lang.RuntimeException",
                    "java.lang.Error");

    /// Classes of `java.net` that only take texts apart.
    private static final Set<String> NO_NETWORK =
            Set.of("URI", "URISyntaxException", "URLDecoder", "URLEncoder");

    @Test
    void onlyTheCommandLinePrints() {
        noClasses()
                .that()
                .resideOutsideOfPackages(House.CLI)
                .should()
                .accessTargetWhere(describe("it prints", ConductTest::prints))
                .because("a result is returned; the floor cli shows it")
                .check(House.CLASSES);
    }

    private static boolean prints(JavaAccess<?> access) {
        var owner = access.getTargetOwner();
        var name = access.getTarget().getName();
        return owner.getName().equals("java.lang.IO")
                || (owner.isEquivalentTo(System.class) && Set.of("out", "err").contains(name))
                || (owner.isAssignableTo(Throwable.class) && name.equals("printStackTrace"));
    }

    @Test
    void nobodyThrowsAGenericException() {
        noClasses()
                .should()
                .callConstructorWhere(describe("it is generic", ConductTest::isGeneric))
                .because("who catches it cannot know what went wrong")
                .check(House.CLASSES);
    }

    /// A subclass calls its parent's constructor, which throws nothing.
    private static boolean isGeneric(JavaConstructorCall call) {
        return GENERIC.contains(call.getTargetOwner().getName())
                && !call.getOriginOwner().isAssignableTo(Throwable.class);
    }

    @Test
    void onlyStorageSpeaksSql() {
        noClasses()
                .that()
                .resideOutsideOfPackages(House.STORAGE)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.sql..", "javax.sql..")
                .check(House.CLASSES);
    }

    @Test
    void rulesAndFormatsOpenNoSocket() {
        noClasses()
                .that()
                .resideInAnyPackage(PURE)
                .should()
                .dependOnClassesThat(network())
                .because("what is decided must depend on nothing but its input")
                .check(House.CLASSES);
    }

    private static DescribedPredicate<JavaClass> network() {
        return describe(
                "reach the network",
                type ->
                        switch (type.getPackageName()) {
                            case "java.net" -> !NO_NETWORK.contains(type.getSimpleName());
                            case "java.nio.channels" ->
                                    type.getSimpleName().matches(".*(Socket|Datagram|Network).*");
                            case String other ->
                                    other.startsWith("java.net.")
                                            || other.startsWith("javax.net")
                                            || other.startsWith("com.sun.net");
                        });
    }

    @Test
    void rulesAndFormatsReadNoClock() {
        noClasses()
                .that()
                .resideInAnyPackage(PURE)
                .should()
                .accessTargetWhere(describe("it reads the clock", ConductTest::readsClock))
                .because(
                        "the same files must give the same answer tomorrow; take the time as input")
                .check(House.CLASSES);
    }

    private static boolean readsClock(JavaAccess<?> access) {
        var owner = access.getTargetOwner();
        var name = access.getTarget().getName();
        return switch (owner.getName()) {
            case "java.lang.System" -> Set.of("currentTimeMillis", "nanoTime").contains(name);
            case "java.time.Clock" -> name.startsWith("system") || name.startsWith("tick");
            case "java.util.Date" ->
                    access instanceof JavaConstructorCall call
                            && call.getTarget().getRawParameterTypes().isEmpty();
            case String other -> other.startsWith("java.time.") && name.equals("now");
        };
    }

    @Test
    void namesSayWhatAThingIs() {
        noClasses()
                .should()
                .haveNameMatching(
                        ".*[a-z0-9$.](Utils?|Utility|Utilities|Helpers?|Manager|Impl)([A-Z0-9$].*)?")
                .orShould()
                .resideInAnyPackage(
                        "..util..",
                        "..utils..",
                        "..common..",
                        "..helper..",
                        "..helpers..",
                        "..core..",
                        "..misc..")
                .because("a function without a home is a missing type")
                .check(House.CLASSES);
    }
}
