package org.wardkeep.operations.report;

import java.util.List;
import java.util.function.Function;

/// What the report shows, ready to print: every text is one line, safe to see and of bounded
/// length; every list is short enough to be read, with the number of those left out beside it.
///
/// @param date in words
/// @param jobs what to do, by when to do it
/// @param jobsLeftOut more than the report shows
/// @param unitTables units by priority
/// @param softwareComparedWith what the software in units was looked up in, a sentence
/// @param formQuestions contradictions of MDS2 forms
/// @param refused files that were not used, each with its reason
/// @param files all others
record ReportPage(
        String hospital,
        String date,
        Counts counts,
        List<JobGroup> jobs,
        int jobsLeftOut,
        List<UnitTable> unitTables,
        Listed<AdvisoryRow> advisories,
        String softwareComparedWith,
        Listed<SoftwareRow> software,
        Listed<LetterRow> letters,
        List<InventoryProblem> inventoryProblems,
        Listed<FormQuestion> formQuestions,
        Listed<FileRow> refused,
        Listed<FileRow> files) {
    ReportPage {
        jobs = List.copyOf(jobs);
        unitTables = List.copyOf(unitTables);
        inventoryProblems = List.copyOf(inventoryProblems);
    }

    /// The first rows of a longer list.
    ///
    /// @param leftOut how many more there are
    record Listed<T>(List<T> rows, int leftOut) {
        Listed {
            rows = List.copyOf(rows);
        }

        static <S, T> Listed<T> first(int most, List<S> all, Function<S, T> row) {
            var rows = all.stream().limit(most).map(row).toList();
            return new Listed<>(rows, all.size() - rows.size());
        }

        int total() {
            return rows.size() + leftOut;
        }
    }

    /// Jobs to be done in the same time.
    ///
    /// @param style class of the priority
    record JobGroup(String heading, String style, List<Job> jobs) {
        JobGroup {
            jobs = List.copyOf(jobs);
        }
    }

    /// A [ToDo].
    ///
    /// @param instruction what to do first
    /// @param mainReasons the weightiest, shown at once
    /// @param otherReasons the rest
    /// @param then what to do after it
    /// @param sure how sure, with the ids of what says so
    /// @param statements what means the units, and how it was told
    record Job(
            int number,
            String title,
            String instruction,
            String who,
            String where,
            String sure,
            List<String> mainReasons,
            List<String> otherReasons,
            List<String> then,
            String mayBePatched,
            List<String> statements,
            String vulnerabilities,
            Listed<UnitRow> units) {
        Job {
            mainReasons = List.copyOf(mainReasons);
            otherReasons = List.copyOf(otherReasons);
            then = List.copyOf(then);
            statements = List.copyOf(statements);
        }
    }

    /// Every unit of one priority.
    record UnitTable(String heading, String style, Listed<UnitRow> units) {}

    /// @param what what to do first
    /// @param job number of the unit's job; 0 when it has none in the report
    record UnitRow(
            String tag,
            String name,
            String version,
            String place,
            String sure,
            String what,
            int job) {}

    /// What one statement means for the hospital, in units.
    record AdvisoryRow(
            String id, String title, int certain, int likely, int undecided, int vulnerabilities) {}

    /// What is known of one software list or operating system.
    ///
    /// @param affected parts with something open
    /// @param ruledOut vulnerabilities that were taken off
    /// @param unknown parts that nothing could be said of, in words
    record SoftwareRow(String name, int parts, long affected, int ruledOut, String unknown) {}

    /// A letter to a maker that waits to be sent.
    record LetterRow(String maker, int units, String models, int questions) {}

    /// Contradictions of one kind.
    record InventoryProblem(String kind, String next, Listed<String> cases) {}

    /// Answers of a form that do not go together.
    record FormQuestion(
            String device,
            String file,
            String question,
            List<String> answers,
            String mayBeFineWhen) {
        FormQuestion {
            answers = List.copyOf(answers);
        }
    }

    /// What became of a file.
    record FileRow(String name, String what, String outcome, Listed<String> problems) {}
}
