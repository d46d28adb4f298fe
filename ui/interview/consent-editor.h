/* SPDX-License-Identifier: GPL-3.0-or-later */

/* consent-editor.h - given, refused or withdrawn; since when, and in which words. */
#pragma once

#include "ui/interview/editor.h"

G_BEGIN_DECLS

#define VG_TYPE_CONSENT_EDITOR (vg_consent_editor_get_type ())
G_DECLARE_FINAL_TYPE (VgConsentEditor, vg_consent_editor, VG, CONSENT_EDITOR, VgEditor)

G_END_DECLS
