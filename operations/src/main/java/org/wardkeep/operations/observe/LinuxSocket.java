package org.wardkeep.operations.observe;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;
import static java.lang.foreign.ValueLayout.JAVA_SHORT;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemoryLayout.PathElement;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;

/// A descriptor of the Linux kernel and the five calls that live capture makes with it (man 2
/// socket, bind, setsockopt, mmap, poll). Belongs to one thread.
// The calls are restricted because a wrong signature ends the program; these are those of the
// manual pages, and every pointer is a segment of known size.
@SuppressWarnings("restricted")
final class LinuxSocket implements AutoCloseable {
    /// Numbers of asm-generic/errno-base.h.
    static final int EPERM = 1;

    static final int EINTR = 4;

    private static final int READ_WRITE = 3;
    private static final int SHARED = 1;

    private static final Linker LINKER = Linker.nativeLinker();
    private static final Linker.Option ERRNO = Linker.Option.captureCallState("errno");
    private static final long ERRNO_OFFSET =
            Linker.Option.captureStateLayout().byteOffset(PathElement.groupElement("errno"));

    /// A call that the kernel refused.
    static final class Refused extends IOException {
        private static final long serialVersionUID = 1;

        private final int errno;

        Refused(String call, int errno) {
            super("%s was refused with error number %d".formatted(call, errno));
            this.errno = errno;
        }

        int errno() {
            return errno;
        }
    }

    private final Arena arena = Arena.ofConfined();
    private final MemorySegment state = arena.allocate(Linker.Option.captureStateLayout());
    private final MethodHandle setOption =
            call("setsockopt", JAVA_INT, JAVA_INT, JAVA_INT, JAVA_INT, ADDRESS, JAVA_INT);
    private final MethodHandle getOption =
            call("getsockopt", JAVA_INT, JAVA_INT, JAVA_INT, JAVA_INT, ADDRESS, ADDRESS);
    private final MethodHandle poll = call("poll", JAVA_INT, ADDRESS, JAVA_LONG, JAVA_INT);
    private final MethodHandle close = call("close", JAVA_INT, JAVA_INT);
    private final MemorySegment waiting = arena.allocate(JAVA_LONG);
    private final int descriptor;
    private MemorySegment mapped = MemorySegment.NULL;

    LinuxSocket(int family, int type, int protocol) throws Refused {
        try {
            descriptor =
                    checked(
                            "socket",
                            (int)
                                    call("socket", JAVA_INT, JAVA_INT, JAVA_INT, JAVA_INT)
                                            .invokeExact(state, family, type, protocol));
        } catch (Throwable e) {
            arena.close();
            throw passed(e);
        }
    }

    MemorySegment allocate(long bytes) {
        return arena.allocate(bytes, Long.BYTES);
    }

    void bind(MemorySegment address) throws Refused {
        var bind = call("bind", JAVA_INT, JAVA_INT, ADDRESS, JAVA_INT);
        try {
            checked("bind", (int) bind.invokeExact(state, descriptor, address, size(address)));
        } catch (Throwable e) {
            throw passed(e);
        }
    }

    void setOption(String name, int level, int option, MemorySegment value) throws Refused {
        try {
            checked(
                    name,
                    (int)
                            setOption.invokeExact(
                                    state, descriptor, level, option, value, size(value)));
        } catch (Throwable e) {
            throw passed(e);
        }
    }

    void getOption(String name, int level, int option, MemorySegment value) throws Refused {
        try (var own = Arena.ofConfined()) {
            var length = own.allocateFrom(JAVA_INT, size(value));
            checked(
                    name,
                    (int) getOption.invokeExact(state, descriptor, level, option, value, length));
        } catch (Throwable e) {
            throw passed(e);
        }
    }

    /// Memory that the kernel writes to, until this is closed.
    MemorySegment map(long bytes) throws Refused {
        var map =
                call("mmap", ADDRESS, ADDRESS, JAVA_LONG, JAVA_INT, JAVA_INT, JAVA_INT, JAVA_LONG);
        try {
            var at =
                    (MemorySegment)
                            map.invokeExact(
                                    state,
                                    MemorySegment.NULL,
                                    bytes,
                                    READ_WRITE,
                                    SHARED,
                                    descriptor,
                                    0L);
            checked("mmap", at.address() == -1 ? -1 : 0);
            mapped = at.reinterpret(bytes, arena, null);
            return mapped;
        } catch (Throwable e) {
            throw passed(e);
        }
    }

    /// Waits until the kernel has something, a signal comes or the time is over.
    void await(int millis) throws Refused {
        // struct pollfd: descriptor, wanted events (1: something to read), events.
        waiting.set(JAVA_INT, 0, descriptor);
        waiting.set(JAVA_SHORT, Integer.BYTES, (short) 1);
        try {
            int result = (int) poll.invokeExact(state, waiting, 1L, millis);
            if (result < 0 && state.get(JAVA_INT, ERRNO_OFFSET) != EINTR) {
                checked("poll", result);
            }
        } catch (Throwable e) {
            throw passed(e);
        }
    }

    @Override
    public void close() {
        try {
            if (mapped.byteSize() > 0) {
                var unmap = call("munmap", JAVA_INT, ADDRESS, JAVA_LONG);
                int _ = (int) unmap.invokeExact(state, mapped, mapped.byteSize());
            }
            // Nothing was written; whatever close says, the descriptor is gone.
            int _ = (int) close.invokeExact(state, descriptor);
        } catch (Throwable e) {
            throw new IllegalStateException("a call with a fixed signature failed", e);
        } finally {
            arena.close();
        }
    }

    private static int size(MemorySegment segment) {
        return Math.toIntExact(segment.byteSize());
    }

    private int checked(String what, int result) throws Refused {
        if (result < 0) {
            throw new Refused(what, state.get(JAVA_INT, ERRNO_OFFSET));
        }
        return result;
    }

    /// Method handles declare Throwable; but for refusals none comes while the signatures are
    /// right.
    private static Refused passed(Throwable thrown) {
        return switch (thrown) {
            case Refused refused -> refused;
            case Error error -> throw error;
            case RuntimeException ours -> throw ours;
            default -> throw new IllegalStateException("a call with a fixed signature", thrown);
        };
    }

    private static MethodHandle call(String name, MemoryLayout result, MemoryLayout... arguments) {
        return LINKER.downcallHandle(
                LINKER.defaultLookup().findOrThrow(name),
                FunctionDescriptor.of(result, arguments),
                ERRNO);
    }
}
