package org.wardkeep.operations.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;

import org.junit.jupiter.api.Test;
import org.wardkeep.operations.assess.Answer;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;

class JsonOutputsTest {
    private static final Path SCHEMAS =
            Path.of(Objects.requireNonNull(System.getProperty("wardkeep.root")), "docs", "schema");

    private static List<String> errors(String schema, String json) throws IOException {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(SCHEMAS.resolve(schema)))
                .validate(json, InputFormat.JSON)
                .stream()
                .map(Object::toString)
                .toList();
    }

    private static String findings() throws IOException {
        var out = new ByteArrayOutputStream();
        FindingsJson.write(ExampleAssessment.small(), out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static String assessment() throws IOException {
        var out = new ByteArrayOutputStream();
        var written = new Outputs.Written(List.of(Path.of("out", "report.html")));
        AssessmentJson.write(ExampleAssessment.small(), written, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void findingsAreAsDocumented() throws IOException {
        assertEquals(List.of(), errors("findings.schema.json", findings()));
    }

    @Test
    void theAssessmentIsAsDocumented() throws IOException {
        assertEquals(List.of(), errors("assessment.schema.json", assessment()));
    }

    @Test
    void aFieldThatIsNotDocumentedIsNoticed() throws IOException {
        var more = findings().replace("\"mayBePatched\"", "\"mayBePatchedToo\"");
        assertFalse(errors("findings.schema.json", more).isEmpty());
    }

    @Test
    void likeUnitsShareOneAnswer() throws IOException {
        var answers = Collections.newSetFromMap(new IdentityHashMap<Answer, Boolean>());
        ExampleAssessment.small().results().forEach(result -> answers.add(result.answer()));
        assertEquals(answers.size(), findings().split("\"actionsBecause\"", -1).length - 1);
    }

    @Test
    void whatAMakerWroteStandsOnceAndIsNamedByItsPosition() throws IOException {
        var json = findings();
        assertEquals(1, json.split(ExampleAssessment.REMEDY, -1).length - 1);
        assertTrue(
                json.contains("\"writings\" : [ \"%s\", ".formatted(ExampleAssessment.REMEDY)),
                json);
        assertTrue(json.contains("\"actionsEvidence\" : [ 0, 1 ]"), json);
        assertTrue(json.contains("\"actionsEvidence\" : [ 0, 2 ]"), json);
    }

    @Test
    void aPositionIsANumber() throws IOException {
        var text =
                findings().replace("\"actionsEvidence\" : [ 0,", "\"actionsEvidence\" : [ \"0\",");
        assertFalse(errors("findings.schema.json", text).isEmpty());
    }

    @Test
    void everyRefusalHasItsPlace() throws IOException {
        var json = assessment();
        assertTrue(json.contains("\"file\" : \"advisories/letter-truncated.json\""), json);
        assertTrue(json.contains("\"line\" : 45"), json);
        assertTrue(json.contains("\"column\" : 17"), json);
    }
}
