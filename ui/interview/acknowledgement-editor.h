/* SPDX-License-Identifier: GPL-3.0-or-later */

/* acknowledgement-editor.h - one facet: how the person stands to it, and in which words. */
#pragma once

#include "ui/interview/editor.h"

G_BEGIN_DECLS

#define VG_TYPE_ACKNOWLEDGEMENT_EDITOR (vg_acknowledgement_editor_get_type ())
G_DECLARE_FINAL_TYPE (VgAcknowledgementEditor,
                      vg_acknowledgement_editor,
                      VG,
                      ACKNOWLEDGEMENT_EDITOR,
                      VgEditor)

G_END_DECLS
