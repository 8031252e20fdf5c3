package org.admitone.golden;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/// A font in which every character is the same grey bar, half as wide as the text is large: lines break and boxes grow in the same places on every machine,
/// whatever fonts it has, and two words of one length look the same. Made here byte by byte (TrueType, big-endian), since binary files stay out of commits.
final class BoxFont {

    private static final int EM = 1000;
    private static final int WIDE = 500;
    private static final int TALL = 600;
    private static final int ASCENT = 900;
    private static final int DESCENT = -250;
    /// The glyph 0 stands for characters that a font lacks; a browser looks for those elsewhere.
    private static final int SPACE = 1;
    private static final int BAR = 2;

    private BoxFont() {}

    static byte[] bytes() {
        byte[] bar = bar();
        Map<String, byte[]> tables = new TreeMap<>(Map.of("head", head(), "hhea", hhea(), "maxp", maxp(), "hmtx", shorts(WIDE, 0, WIDE, 0, WIDE, 0), "cmap", cmap(),
                "loca", shorts(0, 0, 0, bar.length / 2), "glyf", bar, "name", name(), "post", ByteBuffer.allocate(32).putInt(0x30000).array(), "OS/2", os2()));
        ByteBuffer directory = ByteBuffer.allocate(12 + 16 * tables.size()).putInt(0x10000).putShort((short) tables.size());
        directory.putShort((short) 128).putShort((short) 3).putShort((short) (16 * tables.size() - 128));
        ByteArrayOutputStream contents = new ByteArrayOutputStream();
        tables.forEach((tag, table) -> {
            directory.put(tag.getBytes(StandardCharsets.US_ASCII)).putInt(checksum(table)).putInt(directory.capacity() + contents.size()).putInt(table.length);
            contents.writeBytes(padded(table));
        });
        return ByteBuffer.allocate(directory.capacity() + contents.size()).put(directory.array()).put(contents.toByteArray()).array();
    }

    private static byte[] head() {
        return ByteBuffer.allocate(54).putInt(0x10000).putInt(0x10000).putInt(0).putInt(0x5F0F3CF5).putShort((short) 0).putShort((short) EM).putLong(0).putLong(0)
                .put(shorts(0, 0, WIDE, TALL, 0, 8, 2, 0, 0)).array();
    }

    private static byte[] hhea() {
        return ByteBuffer.allocate(36).putInt(0x10000).put(shorts(ASCENT, DESCENT, 0, WIDE, 0, 0, WIDE, 1, 0, 0, 0, 0, 0, 0, 0, 3)).array();
    }

    private static byte[] maxp() {
        return ByteBuffer.allocate(32).putInt(0x10000).put(shorts(3, 4, 1, 0, 0, 2, 0, 0, 0, 0, 0, 0, 0, 0)).array();
    }

    /// One outline of four corners on the line, written as differences.
    private static byte[] bar() {
        return padded(ByteBuffer.allocate(34).put(shorts(1, 0, 0, WIDE, TALL)).put(shorts(3, 0)).put(new byte[] {1, 1, 1, 1}).put(shorts(0, 0, WIDE, 0)).put(shorts(0, TALL, 0, -TALL)).array());
    }

    /// Every character there is, by format 13: whole ranges become one glyph.
    private static byte[] cmap() {
        int[][] ranges = {{0x20, 0x20, SPACE}, {0x21, 0x9F, BAR}, {0xA0, 0xA0, SPACE}, {0xA1, 0x1FFF, BAR}, {0x2000, 0x200B, SPACE}, {0x200C, 0x10FFFF, BAR}};
        ByteBuffer table = ByteBuffer.allocate(12 + 16 + 12 * ranges.length).put(shorts(0, 1, 3, 10)).putInt(12)
                .put(shorts(13, 0)).putInt(16 + 12 * ranges.length).putInt(0).putInt(ranges.length);
        for (int[] range : ranges) {
            table.putInt(range[0]).putInt(range[1]).putInt(range[2]);
        }
        return table.array();
    }

    private static byte[] name() {
        byte[] words = "Boxes".getBytes(StandardCharsets.UTF_16BE);
        return ByteBuffer.allocate(6 + 12 + words.length).put(shorts(0, 1, 18, 3, 1, 0x409, 1, words.length, 0)).put(words).array();
    }

    private static byte[] os2() {
        return ByteBuffer.allocate(96).put(shorts(4, WIDE, 400, 5)).position(68).put(shorts(ASCENT, DESCENT, 0, ASCENT, -DESCENT)).position(86).put(shorts(TALL, TALL, 0, 32, 0)).array();
    }

    private static byte[] shorts(int... numbers) {
        ByteBuffer all = ByteBuffer.allocate(2 * numbers.length);
        for (int number : numbers) {
            all.putShort((short) number);
        }
        return all.array();
    }

    private static byte[] padded(byte[] table) {
        return java.util.Arrays.copyOf(table, (table.length + 3) / 4 * 4);
    }

    private static int checksum(byte[] table) {
        ByteBuffer words = ByteBuffer.wrap(padded(table));
        int sum = 0;
        while (words.hasRemaining()) {
            sum += words.getInt();
        }
        return sum;
    }
}
