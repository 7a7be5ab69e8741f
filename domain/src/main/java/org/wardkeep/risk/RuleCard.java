package org.wardkeep.risk;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a reader, an auditor and the next owner of a rule have to know of it.
///
/// @param looksAt the facts it reads
/// @param effect on the priority and on the order inside it
/// @param sentence for the reader, with `{names}` for the facts
/// @param source the clause it rests on
/// @param impact what happens to patients when it is ignored
/// @param fix what ends it
/// @param check the question that finds out whether it holds here
/// @param falsePositives when it speaks and should not
public record RuleCard(
        String id,
        String looksAt,
        String effect,
        String sentence,
        String source,
        String impact,
        String fix,
        String check,
        String falsePositives) {

    private static final Pattern NAME = Pattern.compile("\\{(\\w+)}");

    String say(Map<String, String> values) {
        return NAME.matcher(sentence)
                .replaceAll(name ->
                        Matcher.quoteReplacement(values.getOrDefault(name.group(1), name.group())));
    }
}
