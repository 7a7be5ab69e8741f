package org.wardkeep.formats.fuzz;

import java.lang.foreign.MemorySegment;
import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// What an object keeps in memory, about, in bytes: for bounds that a test can hold it to. Goes
/// through our own fields, arrays, collections and texts; shared constants count as well.
public final class StateSize {
    private static final int OBJECT = 16;
    private static final int REFERENCE = 8;
    private static final int ENTRY = 48;
    private static final Map<Class<?>, Field[]> FIELDS = new ConcurrentHashMap<>();

    private final Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    private final ArrayDeque<Object> open = new ArrayDeque<>();
    private long bytes;

    private StateSize() {}

    public static long of(Object root) {
        var size = new StateSize();
        size.reach(root);
        while (!size.open.isEmpty()) {
            size.weigh(size.open.pop());
        }
        return size.bytes;
    }

    private void reach(Object next) {
        if (next != null && !(next instanceof Enum) && !(next instanceof Class) && seen.add(next)) {
            open.push(next);
        }
    }

    private void weigh(Object one) {
        bytes += OBJECT;
        switch (one) {
            case CharSequence text -> bytes += text.length();
            case MemorySegment memory -> bytes += memory.byteSize();
            case Map<?, ?> map ->
                    map.forEach((key, value) -> {
                        bytes += ENTRY;
                        reach(key);
                        reach(value);
                    });
            case Collection<?> all ->
                    all.forEach(element -> {
                        bytes += REFERENCE;
                        reach(element);
                    });
            case Object[] array -> {
                bytes += (long) array.length * REFERENCE;
                Arrays.stream(array).forEach(this::reach);
            }
            default -> {
                var type = one.getClass();
                if (type.isArray()) {
                    bytes += Array.getLength(one) * width(type.getComponentType());
                } else if (type.getName().startsWith("org.wardkeep.")) {
                    fields(one);
                }
            }
        }
    }

    private static long width(Class<?> primitive) {
        if (primitive == byte.class || primitive == boolean.class) {
            return 1;
        }
        if (primitive == short.class || primitive == char.class) {
            return Short.BYTES;
        }
        return primitive == int.class || primitive == float.class ? Integer.BYTES : Long.BYTES;
    }

    private void fields(Object one) {
        for (var field : FIELDS.computeIfAbsent(one.getClass(), StateSize::fieldsOf)) {
            bytes += REFERENCE;
            if (!field.getType().isPrimitive()) {
                try {
                    reach(field.get(one));
                } catch (IllegalAccessException e) {
                    throw new IllegalStateException("a field that was opened", e);
                }
            }
        }
    }

    /// Those of the object and of what it extends.
    private static Field[] fieldsOf(Class<?> type) {
        var own =
                Arrays.stream(type.getDeclaredFields())
                        .filter(field -> !Modifier.isStatic(field.getModifiers()))
                        .filter(field -> !field.isSynthetic() || !type.isHidden())
                        .toArray(Field[]::new);
        Arrays.stream(own).forEach(field -> field.setAccessible(true));
        var above = type.getSuperclass();
        if (above == null || !above.getName().startsWith("org.wardkeep.")) {
            return own;
        }
        var inherited = fieldsOf(above);
        var all = Arrays.copyOf(own, own.length + inherited.length);
        System.arraycopy(inherited, 0, all, own.length, inherited.length);
        return all;
    }
}
