package org.admitone.scenario;

import java.util.Random;

/// What is almost right, and what is nothing at all; the same for the same seed.
final class Garbage {

    private Garbage() {}

    static String changed(String text, Random random) {
        StringBuilder changed = new StringBuilder(text);
        changed.setCharAt(random.nextInt(text.length() - 1), "ABCXYZabcxyz0189-_".charAt(random.nextInt(18)));
        return changed.toString();
    }

    static String mutated(String good, Random random) {
        StringBuilder text = new StringBuilder(good);
        for (int changes = 1 + random.nextInt(4); changes > 0; changes--) {
            if (text.isEmpty()) {
                text.append('{');
            }
            int at = random.nextInt(text.length());
            switch (random.nextInt(5)) {
                case 0 -> text.deleteCharAt(at);
                case 1 -> text.insert(at, (char) random.nextInt(128));
                case 2 -> text.setCharAt(at, "{}[]\",:\\\0\n\u00e9\ud83d'<>-0".charAt(random.nextInt(17)));
                case 3 -> text.insert(at, text.substring(at, Math.min(text.length(), at + random.nextInt(20))));
                default -> text.setLength(Math.max(1, at));
            }
        }
        return text.toString();
    }

    static String noise(Random random) {
        StringBuilder noise = new StringBuilder();
        for (int length = random.nextInt(300); length > 0; length--) {
            noise.append((char) random.nextInt(0x300));
        }
        return noise.toString();
    }
}
