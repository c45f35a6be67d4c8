// Lists of ordinary words that ship inside the program; see the notes in words.c.
#ifndef YEONPYO_CWORDS_H
#define YEONPYO_CWORDS_H
#include <stddef.h>

// Words parted by line ends, in order of their UTF-8 bytes.
typedef struct {
  const unsigned char *bytes;
  size_t count;
} words_list;

// English words of everyday use, in small letters.
words_list words_english_common(void);
// Given names and surnames in English, in small letters.
words_list words_english_given_names(void);
words_list words_english_surnames(void);
// Korean words that are read as such more often than as anybody's name.
words_list words_korean_ordinary(void);
// Korean nouns beside those, in no dictionary as names of people.
words_list words_korean_nouns(void);
// Korean nouns that are names of people as well.
words_list words_korean_name_nouns(void);
// Counted spellings of Korean names in Latin letters; the file says what its lines hold.
words_list words_korean_romanization(void);
#endif
