package org.admitone.words;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Finds what a template says by itself: text between tags, attributes that are read out, and literals in its expressions.
final class TemplateSentences {

    private static final Pattern NOT_TEXT = Pattern.compile("(?m)^@(import|param).*$|(?s:<%--.*?--%>)|@(else|endif|endfor|raw|endraw)\\b");
    private static final Pattern SPOKEN = Pattern.compile("\\b(?:title|aria-label|placeholder|alt|data-label)=\"([^\"]*)\"");
    private static final Pattern TAG = Pattern.compile("(?s)<[^>]*>");
    private static final Pattern ENTITY = Pattern.compile("&[a-z]+;");
    /// What is called so in every language.
    private static final Pattern NAME = Pattern.compile("AdmitOne");

    private TemplateSentences() {}

    static List<String> in(String template) {
        String rest = NOT_TEXT.matcher(template).replaceAll("");
        List<String> found = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        take(rest, found, text);
        String shown = text.toString();
        SPOKEN.matcher(shown).results().map(each -> each.group(1)).filter(TemplateSentences::says).forEach(found::add);
        for (String piece : TAG.split(shown)) {
            String words = NAME.matcher(ENTITY.matcher(piece).replaceAll("")).replaceAll("").strip();
            if (says(words)) {
                found.add(words);
            }
        }
        return found;
    }

    /// Takes expressions out of the text: what they hold in quotes is looked at, a content block in them is text again.
    private static void take(String template, List<String> found, StringBuilder text) {
        int at = 0;
        while (at < template.length()) {
            int open = opens(template, at);
            if (open < 0) {
                char here = template.charAt(at++);
                text.append(here == '`' ? ' ' : here);
            } else {
                int close = closes(template, open);
                expression(template.substring(open + 1, close), found, text);
                at = close + 1;
            }
        }
    }

    /// Where the bracket is that opens an expression beginning here; -1: none begins here.
    private static int opens(String text, int at) {
        for (String start : List.of("${", "$unsafe{", "!{", "@if(", "@elseif(", "@for(")) {
            if (text.startsWith(start, at)) {
                return at + start.length() - 1;
            }
        }
        return text.startsWith("@template.", at) ? text.indexOf('(', at) : -1;
    }

    private static int closes(String text, int open) {
        char opening = text.charAt(open);
        char closing = opening == '{' ? '}' : ')';
        int depth = 0;
        boolean quoted = false;
        for (int at = open; at < text.length(); at++) {
            char here = text.charAt(at);
            if (here == '"' && text.charAt(at - 1) != '\\') {
                quoted = !quoted;
            } else if (here == '@' && text.startsWith("@`", at)) {
                at = block(text, at + 2);
            } else if (!quoted && here == opening) {
                depth++;
            } else if (!quoted && here == closing && --depth == 0) {
                return at;
            }
        }
        throw new IllegalArgumentException("an expression without end: " + text.substring(open, Math.min(text.length(), open + 60)));
    }

    /// Where the content block ends that begins here; blocks hold blocks.
    private static int block(String text, int from) {
        int at = from;
        while (text.charAt(at) != '`') {
            at = text.startsWith("@`", at) ? block(text, at + 2) + 1 : at + 1;
        }
        return at;
    }

    private static void expression(String code, List<String> found, StringBuilder text) {
        StringBuilder plain = new StringBuilder();
        int at = 0;
        while (at < code.length()) {
            if (code.startsWith("@`", at)) {
                int end = block(code, at + 2);
                text.append(' ');
                take(code.substring(at + 2, end), found, text);
                at = end + 1;
            } else {
                plain.append(code.charAt(at++));
            }
        }
        Sources.literals(plain.toString()).stream().filter(SentencesTest::isSentence).forEach(found::add);
    }

    private static boolean says(String text) {
        return text.codePoints().filter(Character::isLetter).count() > 1 && text.codePoints().anyMatch(Character::isLetter) && !text.matches("[a-z]+(-[a-z]+)+");
    }
}
