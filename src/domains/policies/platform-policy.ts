/** Who is responsible, as the settings say. */
export interface Controller {
  name: string;
  address: string;
  email: string;
}

/** The version that every installation begins with. */
export const firstVersion = '2025-12-30';

/** Title of the platform's policy. */
export const policyTitle = 'Privacy Policy for Interakt';

/**
 * The platform's own policy in English, in Markdown, with the names of who runs this installation. Where the draft said
 * something that the law or the software does not, this says what is so: acceptance is no consent, cookies are chosen
 * here and not only in the browser, and there is somebody with a name and an address.
 */
export const platformPolicy = ({ name, address, email }: Controller): string => `**Effective Date:** December 30, 2025

## Introduction
Interakt ("we," "us," or "our") is committed to protecting your privacy. This Privacy Policy explains how we collect, use, disclose, and safeguard your information when you use our platform, which includes web and mobile applications for WhatsApp automation, business messaging, campaign management, commerce integration, and related services.

The controller of the data of those who use the platform is ${name}, ${address}. For the contacts and messages of a business that uses the platform, that business is the controller and we are its processor.

When you sign up you accept this Privacy Policy; we record which version. Accepting it is not a consent to anything that needs one: consent is asked for separately, and using our services is never taken for it. If you do not accept it, please do not use our services.

## Information We Collect

### Personal Information
- **Account Information:** Name, email address, phone number, and business details provided during registration.
- **WhatsApp Business Information:** WhatsApp Business Account (WABA) ID, phone number ID, business verification details, and access tokens required for Meta API integration.
- **Contact Data:** Information about your customers or contacts uploaded or synced for messaging purposes, including names, phone numbers, and interaction history.

### Usage Data
- **Interaction Data:** Pages visited, features used, messages sent/received, campaign performance, and automation rules applied.
- **Device and Log Data:** IP address, browser type, device information, timestamps, and error logs for security and analytics.

### Third-Party Data
- Data from integrations with Meta/Facebook, Instagram, or other platforms as authorized by you.

## How We Use Your Information
- **Service Provision:** To create and manage your account, process WhatsApp messages, run automations, campaigns, and commerce transactions.
- **Communication:** To send service updates, support responses, and marketing communications (with opt-out options).
- **Improvement and Analytics:** To analyze usage, improve features, and develop new services.
- **Security and Compliance:** To prevent fraud, ensure platform security, and comply with legal obligations.
- **Customer Support:** To assist with inquiries and resolve issues.

## Sharing Your Information
- **With Service Providers:** Trusted third parties for hosting, analytics, payment processing, and support, under strict confidentiality agreements. They are listed on the page [Sub-processors](/privacy/sub-processors).
- **With Meta/Facebook:** As required for connecting WhatsApp numbers, business verification, and API messaging.
- **Legal Requirements:** When required by law, to protect our rights, or in business transfers (e.g., mergers).
- We do not sell your personal data to third parties.

## Data Retention
We retain data as long as necessary for service provision, legal compliance, dispute resolution, and legitimate business purposes. You can request data deletion via your account settings or by contacting us.

## Data Security
We implement industry-standard security measures, including encryption, access controls, and regular audits. However, no system is infallible. Protect your credentials and report any suspected breaches.

## Your Rights and Choices
- **Access and Control:** View, update, or delete your data in your account dashboard.
- **Opt-Out:** Unsubscribe from non-essential emails or disable cookies (may limit functionality).
- **Data Portability:** Request a copy of your data in a portable format.
- **Withdraw Consent:** For data processing based on consent, you can withdraw at any time.

What these are where you live, and how long we may take, is on the page [Rights](/privacy/rights).

## International Data Transfers
Your data may be processed in countries where we operate or our providers are located. We ensure appropriate safeguards, such as standard contractual clauses, for international transfers.

## Children's Privacy
Our services are not intended for children under 16, or of a higher age where the law says so. We do not knowingly collect data from minors. If we discover such data, we will delete it promptly.

## Cookies and Tracking
We use cookies for authentication, and, only where you allow them, for analytics and personalization. Everything that is not essential is off until you turn it on. You can choose on the page [Cookies](/privacy/cookies), in your browser, and by a Global Privacy Control signal, which we honour.

## Third-Party Links and Services
Our platform may link to third-party services (e.g., Meta). We are not responsible for their privacy practices.

## Changes to This Policy
We may update this Privacy Policy periodically. Significant changes are notified by email and by an announcement in the platform to everybody who uses it, before they take effect.

## Contact Us
For questions or requests regarding this Privacy Policy, contact us at:
- Email: ${email}
- Address: ${name}, ${address}

This Privacy Policy is designed to comply with applicable laws, including GDPR and CCPA where relevant. For specific regional rights, please refer to local regulations.
`;
