package org.wardkeep.operations.observe;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// Every value of a patient in a capture, read by means of its own: nothing of the decoders that it
/// is to check. It takes too much rather than too little.
///
/// IPv4 and TCP or UDP only; segments are taken as they come.
final class PatientValues {
    /// Segments of HL7 version 2 about a patient, those close to him, and what he has: chapters 3,
    /// 6 and 7. Of results and orders only what stands in the named fields.
    private static final Set<String> ABOUT_PATIENTS =
            Set.of("PID", "PD1", "NK1", "PV1", "PV2", "GT1", "IN1", "IN2", "AL1", "DG1", "ACC");

    private static final Pattern SEGMENT = Pattern.compile("([A-Z][A-Z0-9]{2})\\|([^\\r\\n]*)");

    /// LIS2-A2, clause 7: the patient record, behind the end of a record or a frame's number.
    private static final Pattern ASTM =
            Pattern.compile("[\\r\\n\\x02]\\d?P\\|([^\\r\\n\\x03\\x17]*)");

    /// POCT1-A: what stands in elements of the object PT.
    private static final Pattern POCT = Pattern.compile("<PT\\.\\w+\\s+V=\"([^\"]*)\"");

    private static final Pattern FHIR = Pattern.compile("\"resourceType\"\\s*:\\s*\"Patient\"");

    /// Whom any other resource is about.
    private static final Pattern SUBJECT =
            Pattern.compile("\"(?:subject|patient)\"\\s*:\\s*\\{([^{}]*)}");

    private static final Pattern JSON_TEXT = Pattern.compile("\"([^\"\\\\]*)\"\\s*(:?)");

    /// Keys and codes of FHIR that stand between the values.
    private static final Set<String> FHIR_WORDS =
            Set.of("Patient", "official", "usual", "male", "female", "phone", "generated", "home");

    /// Where IP begins, by the capture's link type: loopback, Ethernet, raw, Linux cooked.
    private static final Map<Integer, Integer> IP_AT = Map.of(0, 4, 1, 14, 101, 0, 113, 16);

    private static final int PCAP = 0xa1b2c3d4;
    private static final int PCAP_NANOS = 0xa1b23c4d;
    private static final int PCAPNG = 0x0a0d0d0a;
    private static final int INTERFACE = 1;
    private static final int PACKET = 6;
    private static final int TCP = 6;
    private static final int UDP = 17;
    private static final int LONGEST = 256;

    private final TreeSet<String> values = new TreeSet<>();

    private PatientValues() {}

    /// Whole fields and each of their parts that says enough to be searched for.
    static Set<String> of(Path capture) throws IOException {
        var found = new PatientValues();
        streams(Files.readAllBytes(capture)).forEach(found::read);
        return found.values;
    }

    /// Those in the bytes of one direction of a connection.
    static Set<String> in(byte[] stream) {
        var found = new PatientValues();
        found.read(stream);
        return found.values;
    }

    private void read(byte[] stream) {
        var text = new String(stream, StandardCharsets.ISO_8859_1);
        hl7(text);
        astm(text);
        poct(text);
        fhir(new String(stream, StandardCharsets.UTF_8));
        dicom(stream);
    }

    private void hl7(String text) {
        if (!text.contains("MSH|")) {
            return;
        }
        var segments = SEGMENT.matcher(text);
        while (segments.find()) {
            var fields = segments.group(2).split("\\|", -1);
            switch (segments.group(1)) {
                case "OBX" -> field(fields, 5);
                case "ORC", "OBR" -> {
                    field(fields, 2);
                    field(fields, 3);
                }
                case "NTE" -> field(fields, 3);
                default -> {
                    if (ABOUT_PATIENTS.contains(segments.group(1))) {
                        for (var one : fields) {
                            add(one);
                        }
                    }
                }
            }
        }
    }

    private void field(String[] fields, int number) {
        if (fields.length >= number) {
            add(fields[number - 1]);
        }
    }

    private void astm(String text) {
        var records = ASTM.matcher(text);
        while (records.find()) {
            for (var field : records.group(1).split("\\|", -1)) {
                add(field);
            }
        }
    }

    private void poct(String text) {
        var elements = POCT.matcher(text);
        while (elements.find()) {
            add(elements.group(1));
        }
    }

    /// Every text of the object that says it is a patient.
    private void fhir(String text) {
        var found = FHIR.matcher(text);
        while (found.find()) {
            int depth = 1;
            int from = found.start();
            while (from > 0 && depth > 0) {
                from--;
                depth += text.charAt(from) == '}' ? 1 : text.charAt(from) == '{' ? -1 : 0;
            }
            int to = from + 1;
            for (depth = 1; to < text.length() && depth > 0; to++) {
                depth += text.charAt(to) == '{' ? 1 : text.charAt(to) == '}' ? -1 : 0;
            }
            texts(text.substring(from, to));
        }
        var subjects = SUBJECT.matcher(text);
        while (subjects.find()) {
            texts(subjects.group(1));
        }
    }

    private void texts(String json) {
        var texts = JSON_TEXT.matcher(json);
        while (texts.find()) {
            boolean isValue = texts.group(2).isEmpty();
            if (isValue && !FHIR_WORDS.contains(texts.group(1))) {
                add(texts.group(1));
                add(texts.group(1).replaceFirst("^\\w+/", ""));
            }
        }
    }

    /// Elements of group 0010, and accession number and referring physician, in any of the little
    /// endian encodings, wherever their bytes stand (PS3.5, 7.1).
    private void dicom(byte[] stream) {
        var bytes = ByteBuffer.wrap(stream).order(ByteOrder.LITTLE_ENDIAN);
        for (int at = 0; at + 8 < stream.length; at++) {
            int group = bytes.getShort(at) & 0xffff;
            int element = bytes.getShort(at + 2) & 0xffff;
            boolean isOfPatient = group == 0x0010 && element != 0;
            boolean isOfCare = group == 0x0008 && (element == 0x0050 || element == 0x0090);
            if (isOfPatient || isOfCare) {
                boolean isExplicit = isLetter(stream[at + 4]) && isLetter(stream[at + 5]);
                int length = isExplicit ? bytes.getShort(at + 6) & 0xffff : bytes.getInt(at + 4);
                if (length > 0 && length <= LONGEST && at + 8 + length <= stream.length) {
                    var text = new String(stream, at + 8, length, StandardCharsets.ISO_8859_1);
                    if (text.chars().allMatch(c -> c == 0 || (c >= ' ' && c < 0x7f) || c >= 0xa0)) {
                        add(text.replace("\0", ""));
                    }
                }
            }
        }
    }

    private static boolean isLetter(byte b) {
        return b >= 'A' && b <= 'Z';
    }

    private void add(String field) {
        keep(field);
        for (var part : field.split("[\\^~&\\\\=]")) {
            keep(part);
            for (var word : part.split("[ ,]+")) {
                keep(word);
            }
        }
    }

    /// A number below six digits and a word below four letters are found in any output.
    private void keep(String raw) {
        var text = raw.strip();
        long letters = text.chars().filter(Character::isLetter).count();
        long digits = text.chars().filter(Character::isDigit).count();
        if (letters >= 4 || digits >= 6 || letters + digits >= 5) {
            values.add(text);
        }
    }

    /// Payloads by direction of a connection, in the order of the capture.
    private static List<byte[]> streams(byte[] file) {
        var at = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        Map<String, List<byte[]>> all = new LinkedHashMap<>();
        if (at.getInt(0) == PCAPNG) {
            blocks(at, all);
        } else {
            records(at, all);
        }
        return all.values().stream().map(PatientValues::joined).toList();
    }

    private static void records(ByteBuffer at, Map<String, List<byte[]>> all) {
        boolean isLittle = at.getInt(0) == PCAP || at.getInt(0) == PCAP_NANOS;
        at.order(isLittle ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int ip = ipAt(at.getInt(20));
        int from = 24;
        while (from + 16 <= at.limit()) {
            int size = at.getInt(from + 8);
            if (size < 0 || from + 16 + size > at.limit()) {
                break;
            }
            payload(at.slice(from + 16, size), ip, all);
            from += 16 + size;
        }
    }

    /// Interface descriptions and enhanced packets of pcapng, written on a little endian machine.
    private static void blocks(ByteBuffer at, Map<String, List<byte[]>> all) {
        int ip = 0;
        int size = 0;
        for (int from = 0; from + 12 <= at.limit(); from += Math.max(size, 12)) {
            size = at.getInt(from + 4);
            if (at.getInt(from) == INTERFACE) {
                ip = ipAt(at.getShort(from + 8));
            } else if (at.getInt(from) == PACKET) {
                payload(at.slice(from + 28, at.getInt(from + 20)), ip, all);
            }
        }
    }

    private static int ipAt(int link) {
        var ip = IP_AT.get(link);
        if (ip == null) {
            throw new IllegalArgumentException("Where IP begins is not known of link " + link);
        }
        return ip;
    }

    private static void payload(ByteBuffer frame, int link, Map<String, List<byte[]>> all) {
        boolean isTagged = frame.limit() > 18 && frame.getShort(12) == (short) 0x8100;
        int ip = link == 14 && isTagged ? 18 : link;
        if (frame.limit() < ip + 28 || frame.get(ip) >> 4 != 4) {
            return;
        }
        int transport = ip + (frame.get(ip) & 15) * 4;
        int protocol = frame.get(ip + 9);
        int end = Math.min(frame.limit(), ip + (frame.getShort(ip + 2) & 0xffff));
        int start =
                switch (protocol) {
                    case TCP -> transport + (frame.get(transport + 12) >> 4 & 15) * 4;
                    case UDP -> transport + 8;
                    default -> end;
                };
        if (start >= end) {
            return;
        }
        var key =
                "%d %s"
                        .formatted(
                                protocol, List.of(frame.getLong(ip + 12), frame.getInt(transport)));
        var bytes = new byte[end - start];
        frame.get(start, bytes);
        all.computeIfAbsent(key, _ -> new ArrayList<>()).add(bytes);
    }

    private static byte[] joined(List<byte[]> parts) {
        var all = ByteBuffer.allocate(parts.stream().mapToInt(part -> part.length).sum());
        parts.forEach(all::put);
        return all.array();
    }
}
