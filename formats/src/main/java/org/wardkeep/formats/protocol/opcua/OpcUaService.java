package org.wardkeep.formats.protocol.opcua;

import org.wardkeep.formats.protocol.Sink;
import org.wardkeep.formats.protocol.Slice;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.Set;

/// Reads the services in which applications say what they are (OPC 10000-4, 5.5 and 5.7). Their
/// numbers are those of the standard's list of nodes (OPC 10000-6, annex A).
final class OpcUaService {
    private static final int FIND_SERVERS_ANSWER = 425;
    private static final int ENDPOINTS_ANSWER = 431;
    private static final int CREATE_SESSION = 461;
    private static final int CREATE_SESSION_ANSWER = 464;
    private static final int ACTIVATE_ANSWER = 470;
    private static final int READ_ANSWER = 634;

    /// Kinds of structures in what is read: a server's status, and its software alone.
    private static final int STATUS = 864;

    private static final int BUILD = 340;

    /// Two times and a state stand before the software in a status (OPC 10000-5, 12.10).
    private static final int BEFORE_BUILD = 20;

    private static final int ANONYMOUS = 0;

    private OpcUaService() {}

    /// Reads the body of a message.
    ///
    /// @param policy how the channel is protected
    static void read(Slice message, int from, String policy, Sink sink) {
        var reader = new UaReader(message, from);
        int service = reader.node();
        switch (service) {
            case FIND_SERVERS_ANSWER -> {
                answer(reader);
                int count = reader.count();
                for (int i = 0; i < count && !reader.isBroken(); i++) {
                    tell(Application.read(reader), true, new LinkedHashSet<>(), false, sink);
                }
            }
            case ENDPOINTS_ANSWER -> {
                answer(reader);
                endpoints(reader, sink);
            }
            case CREATE_SESSION -> {
                request(reader);
                tell(Application.read(reader), false, new LinkedHashSet<>(), false, sink);
            }
            case CREATE_SESSION_ANSWER -> {
                answer(reader);
                reader.node();
                reader.node();
                reader.skip(Double.BYTES);
                reader.pass();
                reader.pass();
                endpoints(reader, sink);
            }
            case ACTIVATE_ANSWER -> {
                if (answer(reader) == 0) {
                    sink.accept(new OpcUaSession(policy));
                }
            }
            case READ_ANSWER -> builds(message, from, sink);
            default -> {}
        }
    }

    /// Passes what stands before an answer (OPC 10000-4, 7.33); gives its status, 0 when good.
    private static long answer(UaReader reader) {
        reader.skip(Long.BYTES + Integer.BYTES);
        long status = reader.u32();
        if (reader.u8() != 0) {
            // Diagnostics are not read.
            reader.skip(Integer.MAX_VALUE);
        }
        reader.passTexts();
        reader.extension();
        return reader.isBroken() ? -1 : status;
    }

    private static void request(UaReader reader) {
        reader.node();
        reader.skip(Long.BYTES + 2 * Integer.BYTES);
        reader.pass();
        reader.skip(Integer.BYTES);
        reader.extension();
    }

    private record Application(String uri, String product, String name) {
        static Application read(UaReader reader) {
            var uri = reader.text();
            var product = reader.text();
            var name = reader.localized();
            reader.skip(Integer.BYTES);
            reader.pass();
            reader.pass();
            reader.passTexts();
            return new Application(uri, product, name);
        }
    }

    /// Every endpoint of a server names the same application, with another policy. A list that is
    /// cut counts as far as it goes.
    private static void endpoints(UaReader reader, Sink sink) {
        var application = new Application("", "", "");
        var policies = new LinkedHashSet<String>();
        boolean isAnonymous = false;
        int count = reader.count();
        for (int i = 0; i < count && !reader.isBroken(); i++) {
            reader.pass();
            var one = Application.read(reader);
            application = reader.isBroken() ? application : one;
            reader.pass();
            reader.skip(Integer.BYTES);
            policies.add(policy(reader.text()));
            int tokens = reader.count();
            for (int token = 0; token < tokens; token++) {
                reader.pass();
                isAnonymous |= reader.u32() == ANONYMOUS;
                reader.pass();
                reader.pass();
                reader.pass();
            }
            reader.pass();
            reader.skip(1);
        }
        policies.remove("");
        tell(application, true, policies, isAnonymous, sink);
    }

    private static void tell(
            Application application,
            boolean isServer,
            Set<String> policies,
            boolean isAnonymous,
            Sink sink) {
        if (!(application.uri + application.product + application.name).isEmpty()) {
            sink.accept(
                    new OpcUaApplication(
                            isServer,
                            application.uri,
                            application.product,
                            application.name,
                            new ArrayList<>(policies),
                            isAnonymous));
        }
    }

    /// What stands behind the `#` of a policy's URI.
    static String policy(String uri) {
        return uri.substring(uri.indexOf('#') + 1);
    }

    /// Structures stand among other values: their kind and form find them.
    private static void builds(Slice message, int from, Sink sink) {
        for (int at = message.indexOf(1, from); at >= 0; at = message.indexOf(1, at + 1)) {
            boolean isStructure = message.u8(at + 1) == 0 && message.u8(at + 4) == 1;
            int kind = isStructure ? message.u16le(at + 2) : -1;
            if (kind == STATUS || kind == BUILD) {
                build(new UaReader(message, at + 9 + (kind == STATUS ? BEFORE_BUILD : 0)), sink);
            }
        }
    }

    private static void build(UaReader reader, Sink sink) {
        var build =
                new OpcUaBuild(
                        reader.text(), reader.text(), reader.text(), reader.text(), reader.text());
        boolean isSaid = !(build.manufacturer() + build.name() + build.version()).isEmpty();
        if (!reader.isBroken() && isSaid) {
            sink.accept(build);
        }
    }
}
