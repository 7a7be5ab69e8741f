package org.wardkeep.formats.nvd;

import org.wardkeep.formats.json.JsonScanner;
import org.wardkeep.formats.nvd.NvdConfiguration.Match;
import org.wardkeep.formats.nvd.NvdConfiguration.Node;
import org.wardkeep.formats.nvd.NvdConfiguration.Operator;
import org.wardkeep.vocabulary.Problem;
import org.wardkeep.vocabulary.Problem.Code;

import java.util.ArrayList;
import java.util.List;

/// Reads configurations of platforms, which CVE records state in NVD's shape, too.
public final class ConfigurationReader {
    private final JsonScanner json;

    public ConfigurationReader(JsonScanner json) {
        this.json = json;
    }

    /// The configuration where the scanner stands.
    public NvdConfiguration read() {
        if (!json.isObject()) {
            // Keeps its place, so that nothing is made of what stands here.
            json.object(_ -> {});
            return new NvdConfiguration(Operator.UNKNOWN, false, List.of());
        }
        var join = new Join();
        var nodes = new ArrayList<Node>();
        json.object(field -> {
            switch (field) {
                case "operator" -> join.readOperator(json);
                case "negate" -> join.readNegate(json);
                case "nodes" -> json.array(() -> nodes.add(readNode()));
                default -> json.skip();
            }
        });
        return new NvdConfiguration(join.operator(), join.negate, nodes);
    }

    private Node readNode() {
        var join = new Join();
        var matches = new ArrayList<Match>();
        json.object(field -> {
            switch (field) {
                case "operator" -> join.readOperator(json);
                case "negate" -> join.readNegate(json);
                case "cpeMatch" -> json.array(() -> matches.add(readMatch()));
                default -> json.skip();
            }
        });
        return new Node(join.operator(), join.negate, matches);
    }

    private Match readMatch() {
        var draft = new MatchDraft();
        json.object(field -> {
            switch (field) {
                case "vulnerable" -> draft.vulnerable = !Boolean.FALSE.equals(json.bool());
                case "criteria" -> draft.criteria = json.textOrEmpty();
                case "versionStartIncluding" -> draft.startIncluding = bound(draft);
                case "versionStartExcluding" -> draft.startExcluding = bound(draft);
                case "versionEndIncluding" -> draft.endIncluding = bound(draft);
                case "versionEndExcluding" -> draft.endExcluding = bound(draft);
                default -> json.skip();
            }
        });
        return draft.finish();
    }

    /// A bound that is no text must not become "no bound": the whole name is then not readable.
    private String bound(MatchDraft draft) {
        var text = json.scalar();
        draft.boundLost |= text == null && !json.isNull();
        return text == null ? "" : text;
    }

    /// How parts are joined. When nothing is said, one is enough.
    private static final class Join {
        private Operator operator = Operator.OR;
        private boolean negate;
        private boolean unknown;

        Operator operator() {
            return unknown ? Operator.UNKNOWN : operator;
        }

        void readOperator(JsonScanner json) {
            if (json.isNull()) {
                return;
            }
            var text = json.textOrEmpty();
            switch (text) {
                case "AND" -> operator = Operator.AND;
                case "OR" -> operator = Operator.OR;
                default -> {
                    unknown = true;
                    json.report(
                            Code.INVALID,
                            "%s must be AND or OR, got %s; what it joins was left out"
                                    .formatted(json.pointer(), Problem.quote(text)));
                }
            }
        }

        void readNegate(JsonScanner json) {
            boolean stated = !json.isNull();
            var value = json.bool();
            unknown |= value == null && stated;
            negate = Boolean.TRUE.equals(value);
        }
    }

    private static final class MatchDraft {
        boolean vulnerable = true;
        String criteria = "";
        String startIncluding = "";
        String startExcluding = "";
        String endIncluding = "";
        String endExcluding = "";
        boolean boundLost;

        Match finish() {
            return new Match(
                    vulnerable,
                    boundLost ? "" : criteria,
                    startIncluding,
                    startExcluding,
                    endIncluding,
                    endExcluding);
        }
    }
}
