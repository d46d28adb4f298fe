/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/topic.h"

const char *
vg_topic_of (const VgPage *page)
{
  switch (page->kind) {
  case VG_PAGE_DOOR:
    return "start";
  case VG_PAGE_CASES:
    return "cases";
  case VG_PAGE_NEW_CASE:
  case VG_PAGE_REGISTRATION:
    return "new-case";
  case VG_PAGE_SEARCH:
    return "search";
  case VG_PAGE_SAFEKEEPING:
    return "safekeeping";
  case VG_PAGE_CASE:
    return "case";
  case VG_PAGE_TALK:
    return "interview";
  case VG_PAGE_STEP:
    return page->name;
  case VG_PAGE_ERASING:
    return "people";
  case VG_PAGE_HAND_OVER:
    return "hand-over";
  default:
    g_return_val_if_reached ("case");
  }
}
