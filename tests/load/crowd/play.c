/* The play: frames that tabs send at their times, when they are answered, and who hears them. */

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "crowd.h"

struct line {
    uint64_t at_ns, sent_ns, answered_ns;
    int tab, mark, answers;
    bool refused;
    struct bytes frame;
};

static struct line *lines;
static int line_count, next, unanswered;
static uint64_t began_ns, until_ns;

static void read_line(const char *text, struct line *line) {
    unsigned long at_us;
    int hex;
    memset(line, 0, sizeof *line);
    int *tab = &line->tab, *mark = &line->mark, *answers = &line->answers;
    if (sscanf(text, "%lu %d %d %d %n", &at_us, tab, mark, answers, &hex) != 4) die("play");
    if (*tab < 0 || *tab >= tab_count || *mark >= MARKS) die("play");
    line->at_ns = at_us * 1000;
    line->frame = from_hex(text + hex);
    if (*mark >= 0) forget_mark(*mark);
}

void begin_play(const char *path, double seconds) {
    static char text[LONGEST_LINE];
    FILE *file = fopen(path, "r");
    if (!file) die(path);
    int room = 1024;
    lines = make(room * sizeof *lines);
    line_count = next = unanswered = 0;
    while (fgets(text, sizeof text, file)) {
        if (line_count == room) lines = realloc(lines, (room *= 2) * sizeof *lines);
        if (!lines) die("memory");
        read_line(text, &lines[line_count++]);
    }
    fclose(file);
    began_ns = now_ns();
    until_ns = began_ns + seconds * 1e9;
}

static void send_line(int number) {
    struct line *line = &lines[number];
    struct tab *tab = &tabs[line->tab];
    if (tab->state != OPEN) die("a tab of the play is not open");
    if (line->answers) {
        tab->asked = number;
        unanswered++;
    }
    line->sent_ns = now_ns();
    send_all(tab, line->frame);
}

void answer_line(struct tab *tab, bool refused, uint64_t at_ns) {
    lines[tab->asked].answered_ns = at_ns;
    lines[tab->asked].refused = refused;
    leave_play(tab);
}

void leave_play(struct tab *tab) {
    if (tab->asked >= 0) unanswered--;
    tab->asked = -1;
}

/* Whoever still awaits an answer sends nothing; what comes after that waits as well. */
static bool is_due(uint64_t now) {
    if (next == line_count) return false;
    return began_ns + lines[next].at_ns <= now && tabs[lines[next].tab].asked < 0;
}

int ms_until_next(void) {
    uint64_t now = now_ns(), due = next < line_count ? began_ns + lines[next].at_ns : 0;
    uint64_t left_ms = due > now ? (due - now) / 1000000 + 1 : LOOK_EVERY_MS;
    return left_ms < LOOK_EVERY_MS ? (int)left_ms : LOOK_EVERY_MS;
}

static bool is_over(void) {
    if (next < line_count || unanswered) return false;
    for (int n = 0; n < line_count; n++)
        if (lines[n].mark >= 0 && !all_heard(lines[n].mark)) return false;
    return true;
}

static void print_line(int number) {
    const struct line *line = &lines[number];
    int heard = line->mark < 0 ? 0 : heard_by(line->mark);
    uint64_t last_ns = line->mark < 0 ? 0 : last_heard_ns(line->mark);
    printf("sent %d %lu %lu %d ", number, line->sent_ns, line->answered_ns, line->refused);
    printf("%d %d %lu\n", line->mark, heard, last_ns);
}

static void end_play(void) {
    for (int n = 0; n < line_count; n++) {
        print_line(n);
        tabs[lines[n].tab].asked = -1;
        free(lines[n].frame.at);
    }
    printf("played %lu %lu\n", began_ns, now_ns());
    free(lines);
    lines = NULL;
}

void keep_playing(void) {
    uint64_t now = now_ns();
    while (is_due(now)) send_line(next++);
    if (is_over() || now > until_ns) end_play();
}

bool is_playing(void) {
    return lines;
}
