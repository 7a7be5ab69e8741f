package org.wardkeep.network;

import org.wardkeep.vocabulary.IpAddress;

import java.util.ArrayList;
import java.util.List;

/// One thing that is wrong on a network. Its card, in `wire-rules.csv`, says why; pure.
interface WireRule {
    /// The id of its card.
    String id();

    /// What it finds.
    List<WireFinding> look(Picture picture, WireCard card);

    /// What the rules look at.
    ///
    /// @param devices every device
    /// @param conversations every conversation
    record Picture(List<Device> devices, List<Conversation> conversations) {
        public Picture {
            devices = List.copyOf(devices);
            conversations = List.copyOf(conversations);
        }

        /// What a person calls the machine of an address.
        String called(IpAddress address) {
            var text = address.toString();
            return devices.stream()
                    .filter(device ->
                            device.addresses().stream()
                                    .anyMatch(one -> one.address().equals(address)))
                    .map(device -> called(device, text))
                    .findFirst()
                    .orElse(text);
        }

        static String called(Device device, String address) {
            var what = (device.manufacturer() + " " + device.model()).strip();
            var name = device.names().isEmpty() ? "" : device.names().getFirst();
            var words = new ArrayList<String>();
            for (var word : List.of(what, name)) {
                if (!word.isEmpty() && !words.contains(word)) {
                    words.add(word);
                }
            }
            return words.isEmpty() ? address : address + " (" + String.join(", ", words) + ")";
        }

        static String called(Device device) {
            var address =
                    device.addresses().isEmpty()
                            ? device.id()
                            : device.addresses().getFirst().address().toString();
            return called(device, address);
        }
    }
}
