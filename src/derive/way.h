/* SPDX-License-Identifier: GPL-3.0-or-later */

/* way.h - the stages of a case in their order: where it is, what is next there, whom it waits
 * on, since when and until when.
 */
#pragma once

#include "derive/way-rules.h"
#include "guide/shelf.h"
#include "model/case.h"

G_BEGIN_DECLS

/* VgWayPart:
 * @VG_WAY_PAST: it is behind, with nothing of it open
 * @VG_WAY_SKIPPED: the case ended before it came there
 * @VG_WAY_LEFT_OPEN: the case went on, and something of it is open still
 */
typedef enum {
  VG_WAY_PAST,
  VG_WAY_HERE,
  VG_WAY_AHEAD,
  VG_WAY_SKIPPED,
  VG_WAY_LEFT_OPEN,
} VgWayPart;

/* VgWayStage:
 * @word, @title: as vg_stage_get() and vg_stage_say() have it
 * Of the stage where the case is, and else NULL and FALSE:
 * @next: what is next
 * @waits: whom it waits on, in the screen's language
 * @since: since when nobody heard anything
 * @until: the day from which on one looks again
 * @is_over: that day has come
 */
typedef struct {
  const char *word;
  const char *title;
  VgWayPart part;
  const char *next;
  char *waits;
  char *since;
  char *until;
  gboolean is_over;
} VgWayStage;

void vg_way_stage_free (VgWayStage *self);

/* One character for how it stands, as words/standing.h has them. Lends. */
const char *vg_way_stage_get_sign (const VgWayStage *self);

/* Returns: (transfer full) (element-type VgWayStage) */
GPtrArray *
vg_way_list (VgCase *subject, VgShelf *shelf, VgWayRules *rules) G_GNUC_WARN_UNUSED_RESULT;

/* "Waits on Ms Heather since 3 March 2026. Look again from 24 March 2026 on." NULL where it
 * waits on nobody. Returns: (transfer full) (nullable)
 */
char *vg_way_say_waiting (const VgWayStage *stage) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
