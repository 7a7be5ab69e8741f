package org.wardkeep.cli;

import org.wardkeep.operations.knowledge.ShowKey;

import picocli.CommandLine.Command;

import java.util.Optional;
import java.util.concurrent.Callable;

/// `wardkeep knowledge key`: the fingerprint that others accept.
@Command(
        name = "key",
        description = {
            "Shows the fingerprint of the key that exports are signed with; makes the key first.",
            "Tell it to whoever takes your exports in, by a way that the file does not go."
        },
        mixinStandardHelpOptions = true)
final class KnowledgeKeyCommand implements Callable<Integer> {
    private final Terminal terminal;

    KnowledgeKeyCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        return switch (new ShowKey().run(KnowledgeCommand.exchange(Optional.empty()))) {
            case ShowKey.Result.Known(var key) -> {
                terminal.out().println(key.fingerprint());
                terminal.err()
                        .println(
                                "The private key is in %s. Whoever can read it can sign in your name."
                                        .formatted(key.file()));
                yield ExitStatus.DONE.number();
            }
            case ShowKey.Result.Unusable(var reason) -> {
                terminal.err().println("wardkeep: " + reason);
                yield ExitStatus.CALLERS_MISTAKE.number();
            }
        };
    }
}
