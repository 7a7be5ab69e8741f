package org.wardkeep.formats.protocol.http;

import org.jspecify.annotations.Nullable;
import org.wardkeep.formats.protocol.Sink;
import org.wardkeep.formats.protocol.Slice;
import org.wardkeep.formats.protocol.WireText;
import org.wardkeep.formats.protocol.http.HttpBody.Use;
import org.wardkeep.formats.protocol.ntlm.Ntlm;

import java.util.Base64;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/// The head of one message: what the header fields say that are looked at.
final class HttpMessage {
    private static final int CONTINUE = 100;
    private static final int SWITCHING_PROTOCOLS = 101;
    private static final int OK = 200;
    private static final int MULTIPLE_CHOICES = 300;
    private static final int NO_CONTENT = 204;
    private static final int NOT_MODIFIED = 304;

    /// A body longer than this is taken for this; it is skipped all the same.
    private static final int MOST_DIGITS = 15;

    /// `NTLMSSP` in base 64.
    private static final String NTLM = "TlRMTVNTUAA";

    private final Map<HttpHeader, String> headers = new EnumMap<>(HttpHeader.class);
    private final boolean isAnswer;
    private final boolean isHttp1;
    private final int status;
    private final boolean isHead;
    private final boolean isConnect;
    private boolean isForAnybody = true;
    private Slice ntlm = new Slice();

    HttpMessage(Slice startLine, boolean isCut) {
        isAnswer = startLine.isAt(0, HttpProtocol.ANSWER);
        int version = startLine.length() - HttpProtocol.ANSWER.length() - 1;
        isHttp1 = isAnswer || isCut || startLine.isAt(version, HttpProtocol.ANSWER);
        status = isAnswer ? number(startLine.text(9, 3)) : 0;
        isHead = startLine.isAt(0, "HEAD ");
        isConnect = startLine.isAt(0, "CONNECT ");
    }

    /// Takes one header line. No header field counts twice: the first one is what most servers go
    /// by.
    void header(Slice line) {
        var header = HttpHeader.of(line);
        if (header == null) {
            return;
        }
        if (header == HttpHeader.COOKIE) {
            isForAnybody = false;
            return;
        }
        var value = line.part(header.valueAt(), line.length());
        if (header == HttpHeader.AUTHORIZATION) {
            isForAnybody = false;
            takeNtlm(value);
            return;
        }
        if (header == HttpHeader.AUTHENTICATE) {
            takeNtlm(value);
            takeRealm(value);
            return;
        }
        headers.putIfAbsent(header, value.text(0, value.length()));
    }

    private void takeNtlm(Slice value) {
        for (int at = 0; at < value.length(); at++) {
            if (value.isAt(at, NTLM)) {
                ntlm = new Slice(decode64(value, at));
                return;
            }
        }
    }

    private static byte[] decode64(Slice value, int from) {
        int end = from;
        while (isBase64(value.u8(end))) {
            end++;
        }
        int count = (end - from) / 4 * 4;
        var text = new byte[count];
        value.copy(from, text, 0, count);
        return Base64.getDecoder().decode(text);
    }

    private static boolean isBase64(int c) {
        return (c >= '0' && c <= '9')
                || (c >= 'A' && c <= 'Z')
                || (c >= 'a' && c <= 'z')
                || c == '+'
                || c == '/';
    }

    private void takeRealm(Slice value) {
        for (int at = 0; at < value.length(); at++) {
            if (value.isAtIgnoringCase(at, "realm=\"")) {
                int from = at + 7;
                int end = value.indexOf('"', from);
                headers.putIfAbsent(
                        HttpHeader.AUTHENTICATE,
                        value.text(from, (end < 0 ? value.length() : end) - from));
                return;
            }
        }
    }

    boolean isHttp1() {
        return isHttp1;
    }

    boolean isRequest() {
        return !isAnswer;
    }

    boolean isInterim() {
        return status >= CONTINUE && status < OK;
    }

    boolean isSwitch() {
        return status == SWITCHING_PROTOCOLS;
    }

    boolean isSuccess() {
        return status >= OK && status < MULTIPLE_CHOICES;
    }

    boolean isConnect() {
        return isConnect;
    }

    void tellRequest(Sink sink) {
        var client = new HttpClient(get(HttpHeader.HOST), get(HttpHeader.USER_AGENT));
        if (!client.host().isEmpty() || !client.agent().isEmpty()) {
            sink.accept(client);
        }
        Ntlm.read(ntlm, sink);
    }

    void tellAnswer(Sink sink) {
        var server =
                new HttpServer(
                        get(HttpHeader.SERVER),
                        get(HttpHeader.POWERED_BY),
                        get(HttpHeader.AUTHENTICATE));
        boolean saysAnything =
                !server.software().isEmpty()
                        || !server.poweredBy().isEmpty()
                        || !server.realm().isEmpty();
        if (saysAnything) {
            sink.accept(server);
        }
        Ntlm.read(ntlm, sink);
    }

    private String get(HttpHeader header) {
        return WireText.clean(headers.getOrDefault(header, ""));
    }

    HttpBody bodyOfRequest() {
        boolean hasBody =
                headers.containsKey(HttpHeader.CONTENT_LENGTH)
                        || headers.containsKey(HttpHeader.TRANSFER_ENCODING);
        return hasBody ? body(isFhir() ? Use.FHIR : Use.NOTHING) : HttpBody.NONE;
    }

    /// @param question the request that it answers; null where that was not captured
    HttpBody bodyOfAnswer(@Nullable HttpMessage question) {
        boolean isBare = status == NO_CONTENT || status == NOT_MODIFIED;
        if (isBare || (question != null && question.isHead)) {
            return HttpBody.NONE;
        }
        if (isFhir()) {
            return body(Use.FHIR);
        }
        boolean isShownToAll = question != null && question.isForAnybody;
        return body(isShownToAll && type().startsWith("text/html") ? Use.TITLE : Use.NOTHING);
    }

    private HttpBody body(Use use) {
        if (get(HttpHeader.TRANSFER_ENCODING).toLowerCase(Locale.ROOT).endsWith("chunked")) {
            return new HttpBody(HttpBody.CHUNKED, use);
        }
        var length = get(HttpHeader.CONTENT_LENGTH);
        return new HttpBody(length.isEmpty() ? HttpBody.TO_END : number64(length), use);
    }

    private boolean isFhir() {
        return type().startsWith("application/fhir+json")
                || type().startsWith("application/json+fhir");
    }

    private String type() {
        return get(HttpHeader.CONTENT_TYPE).toLowerCase(Locale.ROOT);
    }

    /// Empty, `gzip`, `deflate`, or another.
    String encoding() {
        return get(HttpHeader.CONTENT_ENCODING).toLowerCase(Locale.ROOT);
    }

    private static int number(String digits) {
        return (int) number64(digits);
    }

    private static long number64(String digits) {
        long number = 0;
        for (int i = 0; i < Math.min(digits.length(), MOST_DIGITS); i++) {
            int digit = digits.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return number;
            }
            number = number * 10 + digit;
        }
        return number;
    }
}
