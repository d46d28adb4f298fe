/* SPDX-License-Identifier: GPL-3.0-or-later */

/* preparation.h - the two checklists of a contact: its content, and the practical side.
 *
 * data/checklists/preparation.json puts the checks of the contact plan (derive/contact-plan.h)
 * and more in an order to work along; what was arranged stands at check/ID of a case and is
 * noted through derive/arrangement.h. Domain report 1.3 P5, 5.4. For the mediator alone.
 */
#pragma once

#include "model/case.h"

G_BEGIN_DECLS

typedef struct _VgPreparation VgPreparation;

/* Returns: (transfer full) (nullable): NULL with @error naming the file and the place */
VgPreparation *vg_preparation_read (GError **error) G_GNUC_WARN_UNUSED_RESULT;
VgPreparation *vg_preparation_read_file (const char *path,
                                         GError **error) G_GNUC_WARN_UNUSED_RESULT;
void vg_preparation_free (VgPreparation *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (VgPreparation, vg_preparation_free)

/* The lists, in the order of the file. All lend. */
guint vg_preparation_get_n_lists (VgPreparation *self);
const char *vg_preparation_get_list (VgPreparation *self, guint list);
const char *vg_preparation_get_title (VgPreparation *self, guint list, const char *language);

/* Whether there is a check of this id. */
gboolean vg_preparation_has (VgPreparation *self, const char *id);

/* VgPreparationLine: one check, as it stands in a case. All lent.
 * @whose: "both", "harmed", "accused", "mediator"
 * @open: what is missing while nothing is noted
 * @is_needed: the form of the case asks for it; where none is chosen, "undecided" does
 * @state: (nullable): "done", "open", "not-needed"
 * @text, @date, @owner: (nullable)
 */
typedef struct {
  const char *id;
  const char *title;
  const char *open;
  const char *whose;
  gboolean is_needed;
  const char *state;
  const char *text;
  const char *date;
  const char *owner;
} VgPreparationLine;

/* Whether nothing is left to do about it: it is arranged, or somebody said it is not needed. */
gboolean vg_preparation_line_is_settled (const VgPreparationLine *line);

/* The lines of one list: those the form of the case needs first, then those that may be noted
 * for it or were noted for another, each in the order of the file.
 *
 * Returns: (transfer full) (element-type VgPreparationLine)
 */
GPtrArray *vg_preparation_list_lines (VgPreparation *self,
                                      VgCase *subject,
                                      guint list,
                                      const char *language) G_GNUC_WARN_UNUSED_RESULT;

/* What stands on the card of the day, in its order: what the form needs or something was
 * noted of, and nobody called superfluous.
 *
 * Returns: (transfer full) (element-type VgPreparationLine)
 */
GPtrArray *vg_preparation_list_card (VgPreparation *self,
                                     VgCase *subject,
                                     const char *language) G_GNUC_WARN_UNUSED_RESULT;

/* For which contact the lists are, as a sentence in the screen's language. Returns: (transfer full)
 */
char *vg_preparation_say_form (VgCase *subject) G_GNUC_WARN_UNUSED_RESULT;

/* How many lines of a list the form needs, and how many of these are settled. What nobody
 * looked at is not.
 */
void vg_preparation_count (VgPreparation *self,
                           VgCase *subject,
                           guint list,
                           guint *out_needed,
                           guint *out_settled);

/* Whether all that the form of the case needs is settled. Where none is chosen it is not:
 * nobody knows what is needed.
 */
gboolean vg_preparation_is_settled (VgPreparation *self, VgCase *subject);

G_END_DECLS
