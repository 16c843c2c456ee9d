/* What the parts of the crowd know of each other: tabs.c takes orders, tab.c is one tab, walk.c
 * lets many tabs take the same steps, play.c sends frames at their times, marks.c knows who heard
 * what. */

#ifndef CROWD_H
#define CROWD_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum { MARKS = 2048, CODES = 5000, GONE = 1006, LONGEST_LINE = 1 << 20, LOOK_EVERY_MS = 100 };
enum state { AWAY, CONNECTING, OPEN };

struct bytes {
    uint8_t *at;
    size_t size;
};

struct tab {
    int fd;
    enum state state;
    int port;
    char *request;
    struct bytes own;  /* the frame that it sends in a walk */
    struct bytes rest; /* of a frame that has not all come yet */
    const char *step;  /* where it is in the walk; NULL when it takes no part */
    uint64_t began_ns, ended_ns;
    int asked; /* the line of the play whose answer it awaits, or -1 */
    unsigned pushes;
    uint64_t heard[MARKS / 64];
};

/* Since the last order `count`. */
struct counts {
    unsigned long pushes, push_bytes, answers, answer_bytes, refused, again;
    unsigned closed_by[CODES];
};

extern struct tab *tabs;
extern int tab_count, open_count, epoll;
extern struct counts counts;

/* tabs.c: what all need. Whatever is not as expected ends the crowd: half of one tells nothing. */
void die(const char *what);
void *make(size_t size);
uint64_t now_ns(void);
struct bytes from_hex(const char *hex);

/* tab.c */
void connect_tab(struct tab *tab);
void send_all(struct tab *tab, struct bytes what);
void leave(struct tab *tab, int code);
void turn_to(struct tab *tab, unsigned events);

/* walk.c */
void begin_walk(const char *steps, int first, int count, int limit, double seconds);
void keep_walking(void);
bool is_walking(void);
void step_done(struct tab *tab, char step);
void leave_walk(struct tab *tab);

/* play.c */
void begin_play(const char *path, double seconds);
void keep_playing(void);
bool is_playing(void);
int ms_until_next(void);
void answer_line(struct tab *tab, bool refused, uint64_t at_ns);
void leave_play(struct tab *tab);

/* marks.c */
void hear_marks(struct tab *tab, const uint8_t *at, size_t size, uint64_t at_ns);
void forget_mark(int mark);
bool all_heard(int mark);
int heard_by(int mark);
uint64_t last_heard_ns(int mark);
void await_mark(int mark, double seconds);
void keep_listening(void);
bool is_listening(void);

#endif
