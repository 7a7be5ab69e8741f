package org.wardkeep.operations.knowledge;

import org.wardkeep.vulnerability.knowledge.KnowledgeExchange;

import java.nio.file.Path;
import java.time.Instant;

/// Where to write the knowledge, signed.
public record ExportRequest(KnowledgeExchange exchange, Path to, Instant now) {}
