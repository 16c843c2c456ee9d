/* The walk: many tabs take the same steps, each at its own pace, so many of them at a time. */

#include <stdio.h>

#include "crowd.h"

static struct {
    char steps[16]; /* `o` opens, `h` waits for the hello, `s` sends and waits for the answer */
    bool going;
    int first, next, end, limit, under_way;
    uint64_t began_ns, until_ns;
} walk;

void begin_walk(const char *steps, int first, int count, int limit, double seconds) {
    if (first < 0 || first + count > tab_count) die("walk");
    snprintf(walk.steps, sizeof walk.steps, "%s", steps);
    walk.going = true;
    walk.first = walk.next = first;
    walk.end = first + count;
    walk.limit = limit;
    walk.under_way = 0;
    for (int n = first; n < walk.end; n++) tabs[n].ended_ns = 0;
    walk.began_ns = now_ns();
    walk.until_ns = walk.began_ns + seconds * 1e9;
}

static void arrive(struct tab *tab) {
    tab->ended_ns = now_ns();
    leave_walk(tab);
}

static void begin_step(struct tab *tab) {
    if (*tab->step == 'o') connect_tab(tab);
    if (*tab->step == 's') send_all(tab, tab->own);
    if (!*tab->step) arrive(tab);
}

/* What the tab was at has happened, if it was that. */
void step_done(struct tab *tab, char step) {
    if (!tab->step || *tab->step != step) return;
    tab->step++;
    begin_step(tab);
}

void leave_walk(struct tab *tab) {
    if (tab->step) walk.under_way--;
    tab->step = NULL;
}

static void set_out(struct tab *tab) {
    walk.under_way++;
    tab->began_ns = now_ns();
    tab->step = walk.steps;
    begin_step(tab);
}

static void end_walk(void) {
    int through = 0;
    for (int n = walk.first; n < walk.end; n++) {
        leave_walk(&tabs[n]);
        if (!tabs[n].ended_ns) continue;
        through++;
        printf("tab %d %lu %lu\n", n, tabs[n].began_ns, tabs[n].ended_ns);
    }
    printf("walked %lu %lu %d\n", walk.began_ns, now_ns(), walk.end - walk.first - through);
    walk.going = false;
}

void keep_walking(void) {
    while (walk.next < walk.end && walk.under_way < walk.limit) set_out(&tabs[walk.next++]);
    bool over = walk.next == walk.end && !walk.under_way;
    if (over || now_ns() > walk.until_ns) end_walk();
}

bool is_walking(void) {
    return walk.going;
}
