package org.wardkeep.storage.knowledge;

import org.wardkeep.vocabulary.Cpe;
import org.wardkeep.vulnerability.knowledge.Configuration;
import org.wardkeep.vulnerability.knowledge.Configuration.Role;
import org.wardkeep.vulnerability.knowledge.VersionBound;
import org.wardkeep.vulnerability.knowledge.VersionBound.Edge;
import org.wardkeep.vulnerability.knowledge.VersionSpan;

import java.util.List;

/// Configurations, platform names and stretches of versions as bytes.
final class ConfigurationCodec {
    private static final int ALL = 0;
    private static final int ANY = 1;
    private static final int NOT = 2;
    private static final int PLATFORM = 3;

    /// Feeds nest configurations two deep; this is more than any reader lets through.
    private static final int MAX_DEPTH = 200;

    private static final Coded<Edge> EDGES = new Coded<>(Edge.class);
    private static final Coded<Role> ROLES = new Coded<>(Role.class);

    private ConfigurationCodec() {}

    static void write(Packer to, Configuration one) {
        switch (one) {
            case Configuration.All(var parts) -> to.u8(ALL).list(parts, ConfigurationCodec::write);
            case Configuration.Any(var parts) -> to.u8(ANY).list(parts, ConfigurationCodec::write);
            case Configuration.Not(var part) -> write(to.u8(NOT), part);
            case Configuration.Platform(var name, var span, var role) -> {
                writeName(to.u8(PLATFORM), name);
                writeSpan(to, span);
                to.u8(ROLES.code(role));
            }
        }
    }

    static Configuration read(Unpacker from) {
        return read(from, 0);
    }

    private static Configuration read(Unpacker from, int depth) {
        if (depth > MAX_DEPTH) {
            throw Unpacker.damaged("nests too deep");
        }
        int kind = from.u8();
        return switch (kind) {
            case ALL -> new Configuration.All(parts(from, depth));
            case ANY -> new Configuration.Any(parts(from, depth));
            case NOT -> new Configuration.Not(read(from, depth + 1));
            case PLATFORM ->
                    new Configuration.Platform(readName(from), readSpan(from), ROLES.read(from));
            default -> throw Unpacker.damaged("has a configuration of kind " + kind);
        };
    }

    private static List<Configuration> parts(Unpacker from, int depth) {
        return from.list(each -> read(each, depth + 1));
    }

    /// A platform name without what every name has: the prefix, and attributes at the end that
    /// leave everything open.
    static void writeName(Packer to, Cpe name) {
        to.text(CpeText.shorten(name.formatted()));
    }

    static Cpe readName(Unpacker from) {
        return CpeText.name(from.text());
    }

    static void writeSpan(Packer to, VersionSpan span) {
        boolean exact = span.from().equals(span.to()) && !span.from().isOpen();
        var from = span.from();
        var until = span.to();
        to.u8(EDGES.code(from.edge()) | EDGES.code(until.edge()) << 2 | (exact ? 1 << 4 : 0));
        if (!from.isOpen()) {
            to.text(from.version());
        }
        if (!until.isOpen() && !exact) {
            to.text(until.version());
        }
    }

    static VersionSpan readSpan(Unpacker from) {
        int flags = from.u8();
        var first = bound(from, EDGES.constant(flags & 3));
        boolean exact = (flags & 1 << 4) != 0;
        var last = exact ? first : bound(from, EDGES.constant(flags >> 2 & 3));
        return new VersionSpan(first, last);
    }

    private static VersionBound bound(Unpacker from, Edge edge) {
        return edge == Edge.NONE ? VersionBound.OPEN : new VersionBound(from.text(), edge);
    }
}
