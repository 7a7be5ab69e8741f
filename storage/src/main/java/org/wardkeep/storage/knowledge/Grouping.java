package org.wardkeep.storage.knowledge;

import org.wardkeep.vulnerability.knowledge.Vulnerability;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Joins the names of one vulnerability by what the records say of each other.
///
/// A record joins its own identifier with its aliases, unless that would join two CVE numbers: then
/// the record is about each of them. Records that do not count join nothing, and are found by their
/// names all the same. What a distribution's advisory mends (`upstream`) is never joined with it;
/// the advisory is about it.
final class Grouping {
    private static final String CVE = "CVE-";

    private final List<RecordHead> heads;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> names = new ArrayList<>();
    private int[] parents = new int[1024];
    private int[] uses = new int[1024];

    /// The CVE number among the names that are joined, by the number of their root; below 0 for
    /// none.
    private int[] cves = new int[1024];

    private Grouping(List<RecordHead> heads) {
        this.heads = heads;
    }

    /// @param about for each record the numbers of the vulnerabilities that it is about, rising
    /// @param vulnerabilities in the order of their identifiers
    record Grouped(List<List<Integer>> about, List<Vulnerability> vulnerabilities) {}

    static Grouped of(List<RecordHead> heads) {
        var grouping = new Grouping(heads);
        heads.forEach(grouping::join);
        return grouping.result();
    }

    /// How a name is looked up: case does not count.
    static String key(String name) {
        return name.strip().toUpperCase(Locale.ROOT);
    }

    private void join(RecordHead head) {
        var own =
                Stream.concat(Stream.of(head.id()), head.aliases().stream())
                        .mapToInt(this::number)
                        .toArray();
        head.upstream().forEach(this::number);
        if (!head.counts()) {
            return;
        }
        boolean severalCves = Arrays.stream(own).filter(this::isCve).distinct().count() > 1;
        int first = -1;
        for (int name : own) {
            if (severalCves && isCve(name)) {
                continue;
            }
            if (first >= 0) {
                join(first, name);
            } else {
                first = name;
            }
        }
    }

    private boolean isCve(int name) {
        return names.get(name).startsWith(CVE);
    }

    private int number(String name) {
        var known = numbers.get(key(name));
        if (known != null) {
            uses[known]++;
            return known;
        }
        int number = names.size();
        if (number == parents.length) {
            parents = Arrays.copyOf(parents, number * 2);
            uses = Arrays.copyOf(uses, number * 2);
            cves = Arrays.copyOf(cves, number * 2);
        }
        numbers.put(key(name), number);
        names.add(name);
        parents[number] = number;
        uses[number] = 1;
        cves[number] = key(name).startsWith(CVE) ? number : -1;
        return number;
    }

    private int root(int name) {
        int root = name;
        while (parents[root] != root) {
            parents[root] = parents[parents[root]];
            root = parents[root];
        }
        return root;
    }

    private void join(int one, int other) {
        int a = root(one);
        int b = root(other);
        if (a == b || (cves[a] >= 0 && cves[b] >= 0)) {
            return;
        }
        int kept = Math.min(a, b);
        int gone = Math.max(a, b);
        parents[gone] = kept;
        cves[kept] = Math.max(cves[kept], cves[gone]);
    }

    private Grouped result() {
        var members = new HashMap<Integer, List<Integer>>();
        for (int name = 0; name < names.size(); name++) {
            members.computeIfAbsent(root(name), _ -> new ArrayList<>(2)).add(name);
        }
        var roots = new ArrayList<>(members.keySet());
        var ids = new HashMap<Integer, String>();
        members.forEach((root, several) -> ids.put(root, id(root, several)));
        roots.sort(Comparator.comparing(ids::get));
        var places = new HashMap<Integer, Integer>();
        roots.forEach(root -> places.put(root, places.size()));

        var records =
                IntStream.range(0, roots.size()).mapToObj(_ -> new TreeSet<Integer>()).toList();
        var about = new ArrayList<List<Integer>>(heads.size());
        for (int i = 0; i < heads.size(); i++) {
            int record = i;
            var head = heads.get(i);
            var on = about(head).stream().map(places::get).toList();
            on.forEach(place -> records.get(place).add(record));
            records.get(places.getOrDefault(root(known(head.id())), 0)).add(record);
            about.add(on.stream().sorted().toList());
        }
        var vulnerabilities = new ArrayList<Vulnerability>(roots.size());
        for (int i = 0; i < roots.size(); i++) {
            vulnerabilities.add(
                    vulnerability(
                            ids.getOrDefault(roots.get(i), ""),
                            members.getOrDefault(roots.get(i), List.of()),
                            List.copyOf(records.get(i))));
        }
        return new Grouped(about, vulnerabilities);
    }

    private int known(String name) {
        return numbers.getOrDefault(key(name), 0);
    }

    /// The roots of what a record is about. Its own name is left out where that says nothing but
    /// what the advisory is called.
    private Set<Integer> about(RecordHead head) {
        var roots = new TreeSet<Integer>();
        for (var several : List.of(List.of(head.id()), head.aliases(), head.upstream())) {
            several.forEach(name -> roots.add(root(known(name))));
        }
        int own = root(known(head.id()));
        if (cves[own] < 0 && roots.stream().anyMatch(root -> cves[root] >= 0)) {
            roots.remove(own);
        }
        return roots;
    }

    private String id(int root, List<Integer> several) {
        if (cves[root] >= 0) {
            return names.get(cves[root]);
        }
        return several.stream()
                .max(
                        Comparator.<Integer>comparingInt(name -> uses[name])
                                .thenComparing(names::get, Comparator.reverseOrder()))
                .map(names::get)
                .orElse("");
    }

    private Vulnerability vulnerability(String id, List<Integer> several, List<Integer> records) {
        var others =
                several.stream().map(names::get).filter(name -> !name.equals(id)).sorted().toList();
        return new Vulnerability(
                id, Stream.concat(Stream.of(id), others.stream()).toList(), records);
    }
}
