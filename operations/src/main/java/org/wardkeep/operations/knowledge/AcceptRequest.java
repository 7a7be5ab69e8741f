package org.wardkeep.operations.knowledge;

import org.wardkeep.vulnerability.knowledge.KnowledgeExchange;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/// Which signed file to put in force.
///
/// @param accepted fingerprint of a key that is accepted from now on
public record AcceptRequest(
        KnowledgeExchange exchange, Path from, Optional<String> accepted, Instant now) {}
