package org.wardkeep.risk;

/// The words of an inventory that tell what a unit is for, as they were written; empty where the
/// inventory has none.
///
/// @param description what kind of device, such as `VENTILATOR, INTENSIVE CARE`
/// @param model the maker's name of it, such as `HAMILTON-T1`
/// @param department where it stands
public record UnitWords(String description, String model, String department) {
    /// Which of the words decided.
    public enum Field {
        DESCRIPTION("description"),
        MODEL("model name"),
        DEPARTMENT("department");

        private final String words;

        Field(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    String get(Field field) {
        return switch (field) {
            case DESCRIPTION -> description;
            case MODEL -> model;
            case DEPARTMENT -> department;
        };
    }
}
