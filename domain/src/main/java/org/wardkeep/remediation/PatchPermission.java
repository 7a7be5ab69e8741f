package org.wardkeep.remediation;

import java.util.List;

/// Who may install an update, by the maker's own MDS2 form.
public sealed interface PatchPermission {
    /// The answers it rests on, as they were written; empty only when there is no form.
    List<Mds2Answer> answers();

    /// The hospital may, following the maker's instructions.
    record HospitalMay(List<Mds2Answer> answers) implements PatchPermission {
        public HospitalMay {
            answers = List.copyOf(answers);
        }
    }

    /// The form gives the hospital instructions and also requires the maker's service: do it
    /// together, or ask.
    record OnlyWithMaker(List<Mds2Answer> answers) implements PatchPermission {
        public OnlyWithMaker {
            answers = List.copyOf(answers);
        }
    }

    /// The maker or a service it authorises installs, on site or from afar.
    record MakerOnly(List<Mds2Answer> answers) implements PatchPermission {
        public MakerOnly {
            answers = List.copyOf(answers);
        }
    }

    /// The form lets nobody install: neither hospital nor service. A question to the maker, not a
    /// proven fault.
    record NotAllowed(List<Mds2Answer> answers) implements PatchPermission {
        public NotAllowed {
            answers = List.copyOf(answers);
        }
    }

    /// There is no form, or it does not say.
    record Unknown(List<Mds2Answer> answers) implements PatchPermission {
        public Unknown {
            answers = List.copyOf(answers);
        }
    }

    /// For a work order.
    default String sentence() {
        return switch (this) {
            case HospitalMay _ ->
                    "The hospital may install updates itself, following the maker's instructions.";
            case OnlyWithMaker _ ->
                    "Updates are installed together with the maker's service; ask before starting.";
            case MakerOnly _ -> "Only the maker or a service it authorises may install updates.";
            case NotAllowed _ ->
                    "By the maker's form neither the hospital nor its service installs updates; ask"
                            + " the maker.";
            case Unknown _ -> "Who may install updates is not known; ask the maker first.";
        };
    }
}
