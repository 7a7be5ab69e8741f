package org.wardkeep.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// The floors and rooms of Wardkeep and the edges between them, as `ARCHITECTURE.md` draws them.
final class House {
    /// Every class of main code, of all floors.
    static final JavaClasses CLASSES =
            new ClassFileImporter()
                    .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                    .importPackages("org.wardkeep");

    static final String[] VOCABULARY = {"org.wardkeep.vocabulary.."};
    static final String[] FORMATS = {"org.wardkeep.formats.."};
    static final String[] OPERATIONS = {"org.wardkeep.operations.."};
    static final String[] STORAGE = {"org.wardkeep.storage.."};
    static final String[] SERVER = {"org.wardkeep.server.."};
    static final String[] CLI = {"org.wardkeep.cli.."};

    /// What each room of the domain may use besides itself.
    static final Map<String, Set<String>> EDGES = edges();

    static final String[] DOMAIN = packages(EDGES.keySet());

    private House() {}

    private static Map<String, Set<String>> edges() {
        var edges = new TreeMap<String, Set<String>>();
        edges.put("inventory", Set.of());
        var observing =
                List.of(
                        "vulnerability",
                        "network",
                        "endpoint",
                        "access",
                        "lifecycle",
                        "supplychain");
        observing.forEach(room -> edges.put(room, Set.of("inventory")));
        edges.put("risk", below(edges));
        var upToRisk = below(edges);
        edges.put("remediation", upToRisk);
        edges.put("resilience", upToRisk);
        var all = below(edges);
        edges.put("regulatory", with(all, "exchange"));
        edges.put("exchange", with(all, "regulatory"));
        return edges;
    }

    private static Set<String> below(Map<String, Set<String>> edges) {
        return Set.copyOf(edges.keySet());
    }

    private static Set<String> with(Set<String> rooms, String one) {
        var more = new TreeSet<>(rooms);
        more.add(one);
        return more;
    }

    /// The rooms that a room may not use.
    static Set<String> closedTo(String room) {
        var closed = new TreeSet<>(EDGES.keySet());
        closed.remove(room);
        closed.removeAll(EDGES.getOrDefault(room, Set.of()));
        return closed;
    }

    static String[] packages(Set<String> rooms) {
        return rooms.stream().map(House::packageOf).toArray(String[]::new);
    }

    static String packageOf(String room) {
        return "org.wardkeep." + room + "..";
    }
}
