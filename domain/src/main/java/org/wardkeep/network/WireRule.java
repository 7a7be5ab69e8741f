package org.wardkeep.network;

import org.wardkeep.vocabulary.IpAddress;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

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
    /// @param byAddress the first device with each address
    record Picture(
            List<Device> devices,
            List<Conversation> conversations,
            Map<IpAddress, Device> byAddress) {
        public Picture {
            devices = List.copyOf(devices);
            conversations = List.copyOf(conversations);
            byAddress = Map.copyOf(byAddress);
        }

        Picture(List<Device> devices, List<Conversation> conversations) {
            this(devices, conversations, byAddress(devices));
        }

        private static Map<IpAddress, Device> byAddress(List<Device> devices) {
            var all = new HashMap<IpAddress, Device>();
            for (var device : devices) {
                for (var one : device.addresses()) {
                    all.putIfAbsent(one.address(), device);
                }
            }
            return all;
        }

        /// What a person calls the machine of an address.
        String called(IpAddress address) {
            var device = byAddress.get(address);
            var text = address.toString();
            return device == null ? text : called(device, text);
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
            return called(device, device.reachedAt());
        }
    }
}
