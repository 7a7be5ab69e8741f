package org.wardkeep.formats.feed;

import org.wardkeep.formats.json.JsonScanner;

/// The English one of several texts `{"lang": …, "value": …}`; the first where none is English.
public final class EnglishText {
    private String text = "";
    private boolean english;

    /// Reads one of the texts.
    public void read(JsonScanner json) {
        var language = new String[] {""};
        var value = new String[] {""};
        json.object(field -> {
            switch (field) {
                case "lang" -> language[0] = json.textOrEmpty();
                case "value" -> value[0] = json.textOrEmpty();
                default -> json.skip();
            }
        });
        boolean isEnglish = language[0].startsWith("en");
        if (text.isEmpty() || (isEnglish && !english)) {
            text = value[0];
            english = isEnglish;
        }
    }

    /// Empty when there was none.
    public String text() {
        return text;
    }
}
