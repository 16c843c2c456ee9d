/* Marks: the text ~mark and four digits, wherever it stands in a message; who has heard which. */

#include <stdio.h>
#include <string.h>

#include "crowd.h"

enum { MARK_SIZE = 9 };

static struct mark {
    int heard_by;
    uint64_t last_ns;
} marks[MARKS];

static int awaited = -1;
static uint64_t awaited_until_ns;

static void hear(struct tab *tab, int mark, uint64_t at_ns) {
    uint64_t bit = 1ull << mark % 64;
    if (tab->heard[mark / 64] & bit) {
        counts.again++;
        return;
    }
    tab->heard[mark / 64] |= bit;
    marks[mark].heard_by++;
    marks[mark].last_ns = at_ns;
}

static int read_mark(const uint8_t *at) {
    int mark = 0;
    if (memcmp(at, "~mark", 5)) return -1;
    for (int i = 5; i < MARK_SIZE; i++) mark = mark * 10 + at[i] - '0';
    return mark < MARKS ? mark : -1;
}

void hear_marks(struct tab *tab, const uint8_t *at, size_t size, uint64_t at_ns) {
    const uint8_t *end = at + size;
    while (end - at >= MARK_SIZE && (at = memchr(at, '~', end - at - MARK_SIZE + 1))) {
        int mark = read_mark(at++);
        if (mark >= 0) hear(tab, mark, at_ns);
    }
}

void forget_mark(int mark) {
    marks[mark] = (struct mark){0};
    for (int n = 0; n < tab_count; n++) tabs[n].heard[mark / 64] &= ~(1ull << mark % 64);
}

bool all_heard(int mark) {
    return marks[mark].heard_by >= open_count;
}

int heard_by(int mark) {
    return marks[mark].heard_by;
}

uint64_t last_heard_ns(int mark) {
    return marks[mark].last_ns;
}

/* --- The order `hear` */

void await_mark(int mark, double seconds) {
    if (mark < 0 || mark >= MARKS) die("mark");
    awaited = mark;
    awaited_until_ns = now_ns() + seconds * 1e9;
}

void keep_listening(void) {
    if (!all_heard(awaited) && now_ns() < awaited_until_ns) return;
    printf("heard %d %lu\n", marks[awaited].heard_by, marks[awaited].last_ns);
    awaited = -1;
}

bool is_listening(void) {
    return awaited >= 0;
}
